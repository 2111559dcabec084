import { textLines } from '../document';
import { sentencesOf } from '../statements/sentences';
import type { Edition } from '../release';
import { likeness, wordsOf, type Alignable } from './align-items';
import { TEXT_FIELDS, type TextField } from './comparison';

/** A line of an edition (a paragraph, a cell, a title ...) and a sentence of it. */
export interface AskedPlace {
  readonly field: TextField | 'body';
  readonly line: string;
  readonly sentence: string;
}

/** One state of an edition; null where there was none. */
export interface EditionState {
  readonly number: number;
  readonly edition: Edition | null;
}

/** The revision that wrote the words as they are, and what stood there before: null for nothing alike. */
export interface LastChange {
  readonly number: number;
  readonly before: string | null;
}

/** Null for words that the newest state does not have: they are not saved yet. */
export interface BlameAnswer {
  readonly line: LastChange | null;
  readonly sentence: LastChange | null;
}

/**
 * Who wrote this? Goes through `states`, the newest first, until one does not have the line, and none does the sentence:
 * no further than it must. A line that was only moved was not changed.
 */
export function blame(states: Iterable<EditionState>, { field, line, sentence }: AskedPlace): BlameAnswer {
  const asked = {
    line: new Search(line, (lines) => lines),
    sentence: new Search(sentence, (lines) => lines.flatMap((text) => sentencesOf(text).map(({ start, end }) => text.slice(start, end)))),
  };
  for (const { number, edition } of states) {
    const lines = linesOf(edition, field);
    asked.line.look(number, lines);
    asked.sentence.look(number, lines);
    if (asked.line.isOver && asked.sentence.isOver) break;
  }
  return { line: asked.line.answer, sentence: asked.sentence.answer };
}

function linesOf(edition: Edition | null, field: TextField | 'body'): string[] {
  if (edition === null) return [];
  return TEXT_FIELDS.some((known) => known === field) && field !== 'body' ? edition[field].split('\n') : [...textLines(edition.body.content)];
}

/** Looks for the same words in ever older states. */
class Search {
  #answer: LastChange | null = null;
  isOver = false;

  constructor(
    private readonly words: string,
    private readonly units: (lines: readonly string[]) => readonly string[],
  ) {}

  get answer(): LastChange | null {
    return this.#answer;
  }

  look(number: number, lines: readonly string[]): void {
    if (this.isOver) return;
    const units = this.units(lines);
    if (units.includes(this.words)) this.#answer = { number, before: null };
    else {
      this.isOver = true;
      if (this.#answer !== null) this.#answer = { number: this.#answer.number, before: mostAlike(this.words, units) };
    }
  }
}

/** Less alike than this, it was another one. */
const ALIKE = 0.4;

function mostAlike(words: string, units: readonly string[]): string | null {
  const asItem = (text: string): Alignable => ({ key: text, words: wordsOf(text), role: '', least: 0 });
  const wanted = asItem(words);
  let best: { readonly text: string; readonly like: number } | null = null;
  for (const text of units) {
    const like = likeness(wanted, asItem(text));
    if (like >= ALIKE && like > (best?.like ?? 0)) best = { text, like };
  }
  return best?.text ?? null;
}
