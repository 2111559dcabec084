/** For readers that turn a format into HTML for `readHtml`: text and attribute values. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Footnotes as a numbered list behind the text, in the order of their marks. */
export const footnotesHtml = (notes: readonly string[]): string =>
  notes.length === 0 ? '' : `<ol>${notes.map((note) => `<li>${note}</li>`).join('')}</ol>`;

/** The mark of a footnote where it stands in the text. */
export const footnoteMark = (number: number): string => `<sup>${number}</sup>`;
