import { parseQuery } from '@shared/search/query';
import { planQuery, positiveLeaves, type Leaf } from '@shared/search/plan';
import { markedSpans } from '@shared/search/snippet';
import { rangesIn, scrollIntoSight, textLines } from '../text-ranges';

/** Their styles are in `styles/base.css`. */
const ALL = 'found';
const CURRENT = 'found-current';
/** Reading a long release must not hold up a key that is pressed meanwhile. */
const SLICE_MS = 6;

/** What the list was searched for when a release was opened from it. */
export interface Sought {
  readonly text: string;
  readonly isTyping: boolean;
  /** What was looked for instead of what was typed, where the release was found so. */
  readonly wordings: readonly string[];
}

export interface Hits {
  readonly total: number;
  /** Counts from 0; -1 while the person has gone to none. */
  readonly current: number;
}

const NONE: Hits = { total: 0, current: -1 };

/** Everything that is marked for a search. */
export const leavesOf = ({ text, isTyping, wordings }: Sought): readonly Leaf[] =>
  [
    parseQuery(text, { typing: isTyping }),
    ...wordings.map((wording) => ({ type: 'text', text: wording, quoted: true, typing: false }) as const),
  ].flatMap((query) => positiveLeaves(planQuery(query)));

/** Part of a release that a line on the screen belongs to; the source is searched with the author. */
function fieldOf(line: HTMLElement): string {
  const field = line.closest<HTMLElement>('[data-field]')?.dataset.field ?? 'body';
  return field === 'source' ? 'byline' : field;
}

function rangesOf(line: HTMLElement, leaves: readonly Leaf[]): readonly Range[] {
  const field = fieldOf(line);
  const wanted = leaves.filter(({ fields }) => fields === null || fields.some((one) => one === field));
  return wanted.length === 0 ? [] : rangesIn(line, (text) => markedSpans(text, wanted));
}

/** What was searched for, painted over the release on the screen, and the place the person is at. Nothing of the text is changed. */
export class HitMarks {
  #ranges: readonly Range[] = [];
  #hits: Hits = NONE;
  #stop: () => void = () => undefined;
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly hits = (): Hits => this.#hits;

  /** Marks what is in the editions below `root` and goes to the first place. */
  lookAndGo(root: HTMLElement, leaves: readonly Leaf[]): void {
    this.#look(root, leaves, 0, true);
  }

  /** Marks what is in the editions below `root` and moves nothing; `isSame`: it is what was marked before. */
  look(root: HTMLElement, leaves: readonly Leaf[], isSame: boolean): void {
    this.#look(root, leaves, isSame ? this.#hits.current : -1, false);
  }

  #look(root: HTMLElement, leaves: readonly Leaf[], current: number, scrolls: boolean): void {
    this.#stop();
    const lines = textLines(root);
    const found: Range[] = [];
    let read = 0;
    let hasScrolled = false;
    const slice = (): void => {
      const end = performance.now() + SLICE_MS;
      for (; read < lines.length && (read === 0 || performance.now() < end); read++) {
        const line = lines[read];
        if (line !== undefined) found.push(...rangesOf(line, leaves));
      }
      this.#show([...found], Math.min(current, found.length - 1));
      if (scrolls && !hasScrolled && found.length > 0) {
        hasScrolled = true;
        this.#scroll();
      }
      if (read >= lines.length) return;
      const timer = setTimeout(slice);
      this.#stop = () => clearTimeout(timer);
    };
    slice();
  }

  step(by: 1 | -1): void {
    const { total, current } = this.#hits;
    if (total === 0) return;
    const first = by === 1 ? 0 : total - 1;
    this.#show(this.#ranges, current < 0 ? first : (current + by + total) % total);
    this.#scroll();
  }

  clear(): void {
    this.#stop();
    if (this.#hits !== NONE) this.#show([], -1);
  }

  #show(ranges: readonly Range[], current: number): void {
    this.#ranges = ranges;
    if (ranges.length === 0) CSS.highlights.delete(ALL);
    else CSS.highlights.set(ALL, new Highlight(...ranges));
    const at = ranges[current];
    if (at === undefined) CSS.highlights.delete(CURRENT);
    else {
      const mark = new Highlight(at);
      mark.priority = 1;
      CSS.highlights.set(CURRENT, mark);
    }
    this.#hits = ranges.length === 0 ? NONE : { total: ranges.length, current };
    for (const listener of this.#listeners) listener();
  }

  #scroll(): void {
    const at = this.#ranges[this.#hits.current];
    if (at !== undefined) scrollIntoSight(at);
  }
}
