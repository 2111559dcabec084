import { escapeHtml } from '@shared/domain/document/to-html';
import { fontFacesFor } from '../fonts';
import { languageTag } from '../html/html';
import { slugOf } from '../slug';
import type { Publication } from '../publication';

/**
 * A page for each page of the document with nothing on it but its number and, from the second on, the title's beginning.
 * Chromium's own header and footer know only system fonts, and margin boxes come with Chromium 131.
 */
export function pageNumbers(publication: Publication, pages: number): string {
  const [first] = publication.editions;
  const slug = slugOf(publication.title);
  const sheet = (number: number): string =>
    `<div>${number === 1 ? '' : `<p class="slug">${escapeHtml(slug)}</p>`}<p class="number">${number} / ${pages}</p></div>`;
  const html = (fontFaces: string): string => `<!DOCTYPE html>
<html lang="${languageTag(first)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src 'self'">
<title></title>
<style>
${fontFaces}@page { size: A4; margin: 0; }
* { font-variant-ligatures: none; font-feature-settings: 'ccmp' 0, 'locl' 0; }
body { margin: 0; font: 9pt/1 'Source Serif 4', 'Noto Serif SC'; color: #555; }
body:lang(zh) { font-family: 'Noto Serif SC'; }
div { position: relative; height: 297mm; break-after: page; overflow: hidden; }
div:last-child { break-after: auto; }
p { position: absolute; left: 28mm; right: 28mm; margin: 0; white-space: nowrap; overflow: hidden; }
.number { bottom: 12mm; text-align: center; }
.slug { top: 13mm; text-align: right; }
</style>
</head>
<body>${Array.from({ length: pages }, (_, index) => sheet(index + 1)).join('')}</body>
</html>
`;
  return html(fontFacesFor(html('')));
}
