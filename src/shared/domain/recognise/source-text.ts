import type { Document } from '../document';

/** What a file says of itself outside its text, '' where it says nothing. Values are as written. */
export interface Declared {
  readonly title: string;
  readonly subtitle: string;
  readonly date: string;
  readonly dateline: string;
  readonly byline: string;
  readonly source: string;
}

export const nothingDeclared: Declared = { title: '', subtitle: '', date: '', dateline: '', byline: '', source: '' };

/** A file read and cleaned, before anything is understood. */
export interface SourceText {
  readonly document: Document;
  /** Front matter, and what a page declares for machines: written by the author, so it is believed. */
  readonly declared: Declared;
  /** Properties that programs write: a hint only. `isPageTitle` is the title of a web page, which its author saw. */
  readonly properties: { readonly title: string; readonly date: string; readonly isPageTitle: boolean };
  /** File name without extension and language marker; '' for pasted text. */
  readonly name: string;
}
