/** The package has no types of its own, and those of DefinitelyTyped leave out the option that keeps quotation marks as they are. */
declare module 'word-extractor' {
  interface AsWritten {
    /** True, as it is by default, makes “ ” — … plain ASCII. */
    readonly filterUnicode: false;
  }

  interface Document {
    getBody(options: AsWritten): string;
    getFootnotes(options: AsWritten): string;
    getEndnotes(options: AsWritten): string;
    getTextboxes(options: AsWritten & { readonly includeHeadersAndFooters: false }): string;
  }

  class WordExtractor {
    extract(source: string | Buffer): Promise<Document>;
  }

  export = WordExtractor;
}
