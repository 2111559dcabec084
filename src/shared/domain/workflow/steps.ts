import type { ReleaseContent, Revision, Status } from '../release';

/**
 * What may become of a release: draft, in review, approved, published, withdrawn. Nobody has to be asked twice where one
 * person writes and approves, so review can be left out, and what went out elsewhere is filed as published at once.
 * From everything there is a way back to a draft; only that opens an approved text again.
 */
export const STEPS: Readonly<Record<Status, readonly Status[]>> = {
  draft: ['in_review', 'approved', 'published'],
  in_review: ['approved', 'published', 'draft'],
  approved: ['published', 'draft'],
  published: ['withdrawn', 'draft'],
  withdrawn: ['published', 'draft'],
};

export const mayBecome = (from: Status, to: Status): boolean => from === to || STEPS[from].includes(to);

/**
 * Who takes a release to this answers for its text: it stays as it is until it is reopened. What was filed as published
 * from the start, such as an old file, nobody has answered for here: it can be put right.
 */
export const locks = (status: Status): boolean => status === 'approved' || status === 'published' || status === 'withdrawn';

/** Both stay locked, and what is locked is the text: filing (date, kind, tags, names, related) goes on. */
export const changesLockedText = (before: LockedText, after: LockedText): boolean => before.zh !== after.zh || before.en !== after.en || before.mediaContact !== after.mediaContact;

/** Editions in any form that is equal when they are, such as canonical JSON. */
export interface LockedText {
  readonly zh: string | null;
  readonly en: string | null;
  readonly mediaContact: string;
}

/** An older text put back: where the release stands in its way to the public is not part of that. */
export const withText = (now: ReleaseContent, older: ReleaseContent): ReleaseContent => ({ ...older, facts: { ...older.facts, status: now.facts.status } });

/** A step that was taken: the save that brought it. */
export interface StepTaken extends Pick<Revision, 'number' | 'savedAt' | 'author' | 'note'> {
  readonly from: Status;
  readonly to: Status;
}

/** The steps of a release, newest first, out of its history in any order. The status it was made with is none. */
export function stepsTaken(history: readonly Revision[]): StepTaken[] {
  const revisions = [...history].sort((a, b) => a.number - b.number);
  return revisions
    .flatMap(({ number, savedAt, author, note, status }, at): StepTaken[] => {
      const from = revisions[at - 1]?.status;
      return from === undefined || from === status ? [] : [{ number, savedAt, author, note, from, to: status }];
    })
    .reverse();
}

/** When the text was last opened for changes after somebody had answered for it; '' when it never was. */
export const reopenedAt = (steps: readonly StepTaken[]): string => steps.find(({ from, to }) => locks(from) && !locks(to))?.savedAt ?? '';
