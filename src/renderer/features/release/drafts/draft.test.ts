import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraph } from '@shared/domain/document';
import { emptyEdition, emptyFacts, type Language, type Release, type ReleaseContent } from '@shared/domain/release';
import { contentOf, reduceDrafts, saveStateOf, wantsSaving, withoutIdle, type Draft, type DraftEvent, type Drafts } from './draft';

/** Every text carries the name of its release, so that a text in the wrong place shows. */
const marked = (id: string, text: string): string => `${id}:${text}`;
const foreign = (id: string, content: ReleaseContent): boolean =>
  [...JSON.stringify(content).matchAll(/([ABC]):/g)].some((found) => found[1] !== id);

const release = (id: string, revision: number, text: string): Release => ({
  id,
  revision,
  createdAt: '2026-01-01T00:00:00.000Z',
  savedAt: '2026-01-01T00:00:00.000Z',
  deletedAt: null, isLocked: false,
  facts: { ...emptyFacts(), mediaContact: marked(id, text) },
  zh: { ...emptyEdition(), title: marked(id, text) },
  en: null,
});

const draftOf = (drafts: Drafts, id: string): Draft => {
  const draft = drafts.get(id);
  if (draft === undefined) throw new Error(`no draft of ${id}`);
  return draft;
};

const open = (id = 'A'): Drafts => reduceDrafts(new Map(), { type: 'arrived', release: release(id, 1, 'first') });
const type = (drafts: Drafts, id: string, title: string): Drafts =>
  reduceDrafts(drafts, { type: 'edited', id, edit: { part: 'zh', fields: { title: marked(id, title) } } });

/** An archive that answers late and in which others write, too. */
interface World {
  drafts: Drafts;
  readonly archive: Map<string, Release>;
  readonly underway: { readonly id: string; readonly base: number; readonly content: ReleaseContent }[];
  readonly everStored: Map<string, Set<string>>;
}

const action = fc.record({
  what: fc.constantFrom('type', 'body', 'facts', 'arrive', 'send', 'answer', 'lose', 'elsewhere', 'mine', 'theirs', 'forget', 'restore'),
  id: fc.constantFrom('A', 'B', 'C'),
  lang: fc.constantFrom<Language>('zh', 'en'),
  text: fc.string({ unit: fc.constantFrom('通', '稿', 'x', 'y'), minLength: 1, maxLength: 3 }),
});

function stored(world: World, id: string, content: ReleaseContent): Release {
  const before = world.archive.get(id);
  const next = { ...(before ?? release(id, 0, '')), ...content, revision: (before?.revision ?? 0) + 1 };
  world.archive.set(id, next);
  world.everStored.get(id)?.add(JSON.stringify(contentOf(next)));
  return next;
}

function act(world: World, { what, id, lang, text }: { what: string; id: string; lang: Language; text: string }): void {
  const emit = (event: DraftEvent): void => {
    world.drafts = reduceDrafts(world.drafts, event);
  };
  const inArchive = world.archive.get(id);
  switch (what) {
    case 'type':
      emit({ type: 'edited', id, edit: { part: lang, fields: { title: marked(id, text) } } });
      return;
    case 'body':
      emit({ type: 'edited', id, edit: { part: lang, fields: { body: { type: 'doc', content: [paragraph(marked(id, text))] } } } });
      return;
    case 'facts':
      emit({ type: 'edited', id, edit: { part: 'facts', fields: { mediaContact: marked(id, text) } } });
      return;
    case 'arrive':
      if (inArchive) emit({ type: 'arrived', release: inArchive });
      return;
    case 'restore':
      emit({ type: 'replaced', id, content: contentOf(release(id, 0, text)) });
      return;
    case 'send': {
      const draft = world.drafts.get(id);
      if (draft === undefined || !wantsSaving(draft)) return;
      world.underway.push({ id, base: draft.revision, content: draft.content });
      emit({ type: 'sent', id });
      return;
    }
    case 'answer': {
      const request = world.underway.shift();
      if (request === undefined) return;
      const current = world.archive.get(request.id);
      const isStale = current !== undefined && current.revision !== request.base;
      emit(isStale ? { type: 'conflicted', id: request.id, theirs: current } : { type: 'acknowledged', id: request.id, revision: stored(world, request.id, request.content).revision });
      return;
    }
    case 'lose': {
      const request = world.underway.shift();
      if (request) emit({ type: 'failed', id: request.id, error: { code: 'archive.disk-full', detail: {} } });
      return;
    }
    case 'elsewhere':
      stored(world, id, contentOf(release(id, 0, text)));
      return;
    case 'mine':
      emit({ type: 'kept-mine', id });
      return;
    case 'theirs':
      emit({ type: 'took-theirs', id });
      return;
    case 'forget':
      world.drafts = withoutIdle(world.drafts, []);
  }
}

describe('drafts', () => {
  it("never put one release's text into another, whatever the order of typing, switching, answers and conflicts", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 120 }), (actions) => {
        const world: World = { drafts: new Map(), archive: new Map(), underway: [], everStored: new Map() };
        for (const id of ['A', 'B', 'C']) {
          world.everStored.set(id, new Set());
          stored(world, id, contentOf(release(id, 1, 'first')));
        }
        for (const one of actions) {
          act(world, one);
          for (const [id, draft] of world.drafts) {
            expect(draft.id).toBe(id);
            expect(foreign(id, draft.content) || foreign(id, draft.stored)).toBe(false);
            // What we believe is stored really was, so "saved" is never said of a text that is not.
            expect(world.everStored.get(id)).toContain(JSON.stringify(contentOf(draft.stored)));
          }
          for (const [id, inArchive] of world.archive) expect(foreign(id, contentOf(inArchive))).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('keep what is typed while a save is on its way', () => {
    let drafts = type(open(), 'A', 'one');
    drafts = reduceDrafts(drafts, { type: 'sent', id: 'A' });
    drafts = type(drafts, 'A', 'two');
    drafts = reduceDrafts(drafts, { type: 'acknowledged', id: 'A', revision: 2 });
    expect(draftOf(drafts, 'A').content.zh?.title).toBe('A:two');
    expect(saveStateOf(draftOf(drafts, 'A'))).toBe('unsaved');
    expect(wantsSaving(draftOf(drafts, 'A'))).toBe(true);
  });

  it('are not disturbed by what arrives from the archive while they hold unsaved text', () => {
    const drafts = reduceDrafts(type(open(), 'A', 'mine'), { type: 'arrived', release: release('A', 9, 'theirs') });
    expect(draftOf(drafts, 'A').content.zh?.title).toBe('A:mine');
    expect(draftOf(drafts, 'A').revision).toBe(1);
  });

  it('show what was saved elsewhere when they hold nothing unsaved, and tell editors to begin anew', () => {
    const drafts = reduceDrafts(open(), { type: 'arrived', release: release('A', 2, 'theirs') });
    expect(draftOf(drafts, 'A')).toMatchObject({ revision: 2, epoch: 1, content: { zh: { title: 'A:theirs' } } });
  });

  it('do not restart editors because the archive echoes our own save', () => {
    let drafts = reduceDrafts(type(open(), 'A', 'one'), { type: 'sent', id: 'A' });
    const echo = { ...release('A', 2, 'first'), zh: { ...emptyEdition(), title: 'A:one' } };
    drafts = reduceDrafts(drafts, { type: 'arrived', release: echo });
    drafts = reduceDrafts(drafts, { type: 'acknowledged', id: 'A', revision: 2 });
    drafts = reduceDrafts(drafts, { type: 'arrived', release: echo });
    expect(draftOf(drafts, 'A')).toMatchObject({ revision: 2, epoch: 0 });
    expect(saveStateOf(draftOf(drafts, 'A'))).toBe('saved');
  });

  it('keep the typed text through a conflict, and either choice does what it says', () => {
    let drafts = reduceDrafts(type(open(), 'A', 'mine'), { type: 'sent', id: 'A' });
    drafts = reduceDrafts(drafts, { type: 'conflicted', id: 'A', theirs: release('A', 5, 'theirs') });
    expect(saveStateOf(draftOf(drafts, 'A'))).toBe('conflict');
    const mine = draftOf(reduceDrafts(drafts, { type: 'kept-mine', id: 'A' }), 'A');
    expect(mine).toMatchObject({ revision: 5, content: { zh: { title: 'A:mine' } } });
    expect(wantsSaving(mine)).toBe(true);
    const theirs = draftOf(reduceDrafts(drafts, { type: 'took-theirs', id: 'A' }), 'A');
    expect(theirs).toMatchObject({ revision: 5, content: { zh: { title: 'A:theirs' } } });
    expect(saveStateOf(theirs)).toBe('saved');
  });

  it('make no revision of a text that was typed and taken back', () => {
    expect(saveStateOf(draftOf(type(type(open(), 'A', 'x'), 'A', 'first'), 'A'))).toBe('saved');
  });

  it('are forgotten only when nothing in them is unsaved', () => {
    const drafts = reduceDrafts(type(open(), 'A', 'mine'), { type: 'arrived', release: release('B', 1, 'b') });
    expect([...withoutIdle(drafts, []).keys()]).toEqual(['A']);
  });
});
