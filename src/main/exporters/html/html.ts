import { alignBlocks, type AlignedPair } from '@shared/domain/document/align';
import { blocksToHtml, escapeHtml } from '@shared/domain/document/to-html';
import type { Exporter } from '../api';
import { dataUrl, readPictures } from '../images';
import { composePublication, type Passage, type Publication, type PublishedEdition } from '../publication';
import { PAGE_OF_PAIRS, STYLE } from './style';

export interface PageParts {
  readonly imageUrl: (attachment: string) => string | null;
  /** Sources that pictures and fonts may come from, as in a Content-Security-Policy. */
  readonly sources: string;
  /** @font-face rules, where the page brings its fonts along. */
  readonly fontFaces: string;
}

/** One self-contained file: style inline, pictures as data URLs, no script, nothing loaded from anywhere. */
export const exportHtml: Exporter = async (release, context) => {
  const publication = composePublication(release, context);
  const pictures = await readPictures(publication, context.readImage);
  const html = renderPage(publication, {
    imageUrl: (attachment) => {
      const picture = pictures.get(attachment);
      return picture === undefined ? null : dataUrl(picture);
    },
    sources: 'data:',
    fontFaces: '',
  });
  return { bytes: new TextEncoder().encode(html), pages: null };
};

/** BCP 47 tag of an edition, as HTML and PDF carry it. */
export const languageTag = ({ language, script }: PublishedEdition): string => (language === 'en' ? 'en' : `zh-${script}`);

/** A whole page: the same for the web, for print and for the preview. */
export function renderPage(publication: Publication, parts: PageParts): string {
  const { editions } = publication;
  const [left, right] = editions;
  const body =
    publication.sideBySide && right !== undefined
      ? sideBySide(left, right, parts)
      : editions.map((edition) => article(edition, parts)).join('\n');
  const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src ${parts.sources}; font-src ${parts.sources}; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${languageTag(left)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(publication.title)}</title>
<style>
${parts.fontFaces}${STYLE}${publication.sideBySide ? PAGE_OF_PAIRS : ''}
</style>
</head>
<body>
${body}
</body>
</html>
`;
}

function article(edition: PublishedEdition, parts: PageParts): string {
  const { notices, title, subtitle, credit, body, about, contact, end } = edition;
  return [
    `<article lang="${languageTag(edition)}">`,
    '<header>',
    ...notices.map((notice) => line('notice', notice)),
    `<h1>${escapeHtml(title)}</h1>`,
    line('subtitle', subtitle),
    line('credit', credit),
    '</header>',
    '<main>',
    blocksToHtml(body, { ...parts, headingOffset: 1 }),
    '</main>',
    section('about', about),
    section('contact', contact),
    line('end', end),
    '</article>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

const line = (name: string, value: string): string => (value === '' ? '' : `<p class="${name}">${escapeHtml(value)}</p>`);

function section(name: string, passage: Passage | null): string {
  if (passage === null) return '';
  const { heading, lines } = passage;
  return [`<section class="${name}">`, `<h2>${escapeHtml(heading)}</h2>`, ...lines.map((text) => `<p>${escapeHtml(text)}</p>`), '</section>'].join('\n');
}

function sideBySide(left: PublishedEdition, right: PublishedEdition, parts: PageParts): string {
  const both = [left, right] as const;
  const row = (cells: readonly [string, string]): string =>
    cells.every((cell) => cell === '')
      ? ''
      : `<tr>${cells.map((cell, index) => `<td lang="${languageTag(both[index === 0 ? 0 : 1])}">${cell}</td>`).join('')}</tr>`;
  const rowOf = (cell: (edition: PublishedEdition) => string): string => row([cell(left), cell(right)]);
  const block = (one: AlignedPair['left']): string => (one === null ? '' : blocksToHtml([one], { ...parts, headingOffset: 1 }));
  return [
    `<article lang="${languageTag(left)}">`,
    '<table class="pairs">',
    `<thead><tr>${both.map((edition) => `<th scope="col" lang="${languageTag(edition)}">${escapeHtml(edition.languageName)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    rowOf(({ notices }) => notices.map((notice) => line('notice', notice)).join('')),
    rowOf(({ title }) => `<h1>${escapeHtml(title)}</h1>`),
    rowOf(({ subtitle }) => line('subtitle', subtitle)),
    rowOf(({ credit }) => line('credit', credit)),
    ...alignBlocks(left.body, right.body).map((pair) => row([block(pair.left), block(pair.right)])),
    rowOf(({ about }) => section('about', about)),
    rowOf(({ contact }) => section('contact', contact)),
    rowOf(({ end }) => line('end', end)),
    '</tbody>',
    '</table>',
    '</article>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}
