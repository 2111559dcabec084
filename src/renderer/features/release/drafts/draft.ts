import type { ErrorRecord } from '@shared/errors';
import { emptyEdition, type Edition, type Facts, type Language, type Release, type ReleaseContent, type ReleaseId } from '@shared/domain/release';

/**
 * What a person has typed into releases, as a pure state machine. Every event names its release, and a text only ever
 * moves between the three places of the same draft: what is seen (`content`), what is on its way to the archive
 * (`sending`) and what the archive holds at `revision` (`stored`). So no order of typing, switching, answers and
 * conflicts can put one release's text into another.
 */
export interface Draft {
  readonly id: ReleaseId;
  /** The revision that `stored` is; the next save is based on it. */
  readonly revision: number;
  readonly content: ReleaseContent;
  readonly stored: ReleaseContent;
  readonly sending: ReleaseContent | null;
  /** Why the last save failed; null after the next one begins. */
  readonly error: ErrorRecord | null;
  /** Set while the person has to choose between their text and one saved elsewhere in the meantime. */
  readonly theirs: Release | null;
  /** Rises when `content` was replaced by something that was not typed here: editors then begin anew. */
  readonly epoch: number;
}

export type Drafts = ReadonlyMap<ReleaseId, Draft>;

export type Edit =
  | { readonly part: 'facts'; readonly fields: Partial<Facts> }
  | { readonly part: Language; readonly fields: Partial<Edition> };

export type DraftEvent =
  /** The archive gave us the release: at first, or because it may have changed. */
  | { readonly type: 'arrived'; readonly release: Release }
  | { readonly type: 'edited'; readonly id: ReleaseId; readonly edit: Edit }
  /** Content that was not typed: a revision taken back. */
  | { readonly type: 'replaced'; readonly id: ReleaseId; readonly content: ReleaseContent }
  /** `isNoted`: to keep a note, whether or not anything changed. */
  | { readonly type: 'sent'; readonly id: ReleaseId; readonly isNoted?: boolean }
  | { readonly type: 'acknowledged'; readonly id: ReleaseId; readonly revision: number }
  | { readonly type: 'failed'; readonly id: ReleaseId; readonly error: ErrorRecord }
  | { readonly type: 'conflicted'; readonly id: ReleaseId; readonly theirs: Release }
  | { readonly type: 'kept-mine'; readonly id: ReleaseId }
  | { readonly type: 'took-theirs'; readonly id: ReleaseId };

export const contentOf = ({ facts, zh, en }: ReleaseContent): ReleaseContent => ({ facts, zh, en });

/** Equality of plain JSON values. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => same(item, b[index]));
  }
  const left = Object.entries(a).filter(([, value]) => value !== undefined);
  const right = Object.entries(b).filter(([, value]) => value !== undefined);
  const others = new Map(right);
  return left.length === right.length && left.every(([key, value]) => others.has(key) && same(value, others.get(key)));
}

export const isUnsaved = (draft: Draft): boolean => !same(draft.content, draft.stored);

/** Nothing stands in the way of a save, whether or not it is needed. */
export const canSave = (draft: Draft): boolean => draft.sending === null && draft.theirs === null;

/** Something must still be written, and nothing stands in its way. */
export const wantsSaving = (draft: Draft): boolean => canSave(draft) && isUnsaved(draft);

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict';

export function saveStateOf(draft: Draft): SaveState {
  if (draft.theirs !== null) return 'conflict';
  if (draft.sending !== null) return 'saving';
  if (!isUnsaved(draft)) return 'saved';
  return draft.error === null ? 'unsaved' : 'failed';
}

function edited(content: ReleaseContent, edit: Edit): ReleaseContent {
  switch (edit.part) {
    case 'facts':
      return { ...content, facts: { ...content.facts, ...edit.fields } };
    case 'zh':
      return { ...content, zh: { ...(content.zh ?? emptyEdition()), ...edit.fields } };
    case 'en':
      return { ...content, en: { ...(content.en ?? emptyEdition()), ...edit.fields } };
  }
}

const opened = (release: Release, epoch: number): Draft => ({
  id: release.id,
  revision: release.revision,
  content: contentOf(release),
  stored: contentOf(release),
  sending: null,
  error: null,
  theirs: null,
  epoch,
});

function arrived(draft: Draft | undefined, release: Release): Draft {
  if (draft === undefined) return opened(release, 0);
  const ours = draft.sending !== null || draft.theirs !== null || isUnsaved(draft);
  // With unsaved text we do nothing: the next save finds the newer revision and asks the person.
  if (ours || release.revision <= draft.revision) return draft;
  return opened(release, same(contentOf(release), draft.content) ? draft.epoch : draft.epoch + 1);
}

function step(draft: Draft, event: Exclude<DraftEvent, { type: 'arrived' }>): Draft {
  switch (event.type) {
    case 'edited':
      return { ...draft, content: edited(draft.content, event.edit) };
    case 'replaced':
      return { ...draft, content: event.content, epoch: draft.epoch + 1 };
    case 'sent':
      return wantsSaving(draft) || (event.isNoted === true && canSave(draft)) ? { ...draft, sending: draft.content, error: null } : draft;
    case 'acknowledged':
      return draft.sending === null
        ? draft
        : { ...draft, revision: event.revision, stored: draft.sending, sending: null };
    case 'failed':
      return { ...draft, sending: null, error: event.error };
    case 'conflicted':
      return { ...draft, sending: null, theirs: event.theirs };
    case 'kept-mine':
      return draft.theirs === null
        ? draft
        : { ...draft, revision: draft.theirs.revision, stored: contentOf(draft.theirs), theirs: null };
    case 'took-theirs':
      return draft.theirs === null ? draft : opened(draft.theirs, draft.epoch + 1);
  }
}

export function reduceDrafts(drafts: Drafts, event: DraftEvent): Drafts {
  const id = event.type === 'arrived' ? event.release.id : event.id;
  const before = drafts.get(id);
  const after =
    event.type === 'arrived' ? arrived(before, event.release) : before === undefined ? undefined : step(before, event);
  return after === undefined || after === before ? drafts : new Map(drafts).set(id, after);
}

/** Forgets drafts that hold nothing of their own, except those in `keep`. */
export function withoutIdle(drafts: Drafts, keep: readonly ReleaseId[]): Drafts {
  const kept = [...drafts].filter(([id, draft]) => keep.includes(id) || saveStateOf(draft) !== 'saved');
  return kept.length === drafts.size ? drafts : new Map(kept);
}
