import type { TextSearch } from '@shared/domain/document';
import { scrollIntoSight } from '../search/text-ranges';
import { findPlaces, type Place } from './places';

/** Their styles are in `styles/base.css`. */
const ALL = 'find';
const CURRENT = 'find-current';
/** Text of a form field cannot be highlighted: the field as a whole is outlined. */
const FIELD = 'data-found';

export interface Found {
  readonly total: number;
  /** Counts from 0; -1 when nothing was found. */
  readonly current: number;
}

const NOTHING: Found = { total: 0, current: -1 };

/** The places of one release on the screen, painted over its text, and the one the person is at. */
export class Finder {
  #places: readonly Place[] = [];
  #found: Found = NOTHING;
  #search: TextSearch | null = null;
  #passed = 0;
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly found = (): Found => this.#found;

  get places(): readonly Place[] {
    return this.#places;
  }

  /** Looks anew: for something else, or because the text changed; then the person stays where they were. */
  look(root: HTMLElement, search: TextSearch): void {
    const before = this.#search;
    const isSame = before?.text === search.text && before.matchCase === search.matchCase && before.wholeWord === search.wholeWord;
    this.#search = search;
    this.#unmark();
    this.#places = findPlaces(root, search);
    this.#go(isSame ? Math.max(0, this.#found.current) + this.#passed : 0);
    this.#passed = 0;
    if (!isSame) this.#scroll();
  }

  /** The next change of the text puts so many new places here, which the person does not want to meet again. */
  passOver(places: number): void {
    this.#passed = places;
  }

  step(by: 1 | -1): void {
    const { total, current } = this.#found;
    if (total === 0) return;
    this.#unmark();
    this.#go((current + by + total) % total);
    this.#scroll();
  }

  clear(): void {
    this.#unmark();
    this.#places = [];
    this.#search = null;
    this.#tell(NOTHING);
  }

  #go(index: number): void {
    const total = this.#places.length;
    const current = Math.min(index, total - 1);
    this.#mark(this.#places[current]);
    this.#tell({ total, current });
  }

  #mark(current: Place | undefined): void {
    const ranges = this.#places.flatMap((place) => (place.kind === 'text' ? [place.range] : []));
    const all = new Highlight(...ranges);
    // Above the marks of a search.
    all.priority = 1;
    CSS.highlights.set(ALL, all);
    for (const place of this.#places) if (place.kind === 'field') place.field.setAttribute(FIELD, '');
    if (current?.kind === 'field') current.field.setAttribute(FIELD, 'current');
    if (current?.kind !== 'text') return;
    const mark = new Highlight(current.range);
    mark.priority = 2;
    CSS.highlights.set(CURRENT, mark);
  }

  #unmark(): void {
    CSS.highlights.delete(ALL);
    CSS.highlights.delete(CURRENT);
    for (const place of this.#places) if (place.kind === 'field') place.field.removeAttribute(FIELD);
  }

  #scroll(): void {
    const place = this.#places[this.#found.current];
    if (place !== undefined) scrollIntoSight(place.kind === 'text' ? place.range : place.field);
  }

  #tell(found: Found): void {
    this.#found = found;
    for (const listener of this.#listeners) listener();
  }
}
