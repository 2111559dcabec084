/** Families by name: our own faces stand behind the first ones when we print, a reader's fonts in a saved page. */
const SONG = "'Noto Serif SC', 'Source Han Serif SC', 'Songti SC', SimSun, serif";
const HEI = "'Noto Sans SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";
const ROMAN = `'Source Serif 4', 'Source Serif Pro', Georgia, 'Times New Roman', ${SONG}`;

/** The look of a release on paper and on screen. Lengths in pt and mm are those of the page. */
export const STYLE = `
@page { size: A4; margin: 26mm 28mm 24mm; }
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; color: #111; }
@media screen { body { max-width: 174mm; margin: 0 auto; padding: 12mm 8mm 20mm; } }
article { font: 11.5pt/1.55 ${ROMAN}; line-break: strict; overflow-wrap: break-word; orphans: 2; widows: 2; font-kerning: normal; text-autospace: normal; text-spacing-trim: normal; }
article:lang(zh) { font: 12pt/1.8 ${SONG}; text-align: justify; }
article + article { break-before: page; }
@media screen { article + article { margin-top: 16mm; border-top: 1px solid #bbb; padding-top: 12mm; } }
h1, h2, h3, h4, h5, p, ul, ol, blockquote, figure, table, header { margin: 0; }
h1, h2, h3, h4, h5 { break-after: avoid; text-align: left; text-wrap: balance; }

.notice { font-weight: 700; font-size: 10.5pt; letter-spacing: .06em; line-height: 1.4; text-indent: 0; }
.notice:lang(zh) { font-family: ${HEI}; }
h1 { font-size: 21pt; font-weight: 700; line-height: 1.22; margin-top: 9mm; }
h1:lang(zh) { font-size: 22pt; line-height: 1.4; text-align: center; }
.subtitle { font-size: 13.5pt; font-style: italic; line-height: 1.35; margin-top: 3mm; text-wrap: balance; }
.subtitle:lang(zh) { font-style: normal; font-size: 15pt; line-height: 1.5; text-align: center; text-indent: 0; }
.credit { font-size: 10pt; color: #444; margin-top: 4mm; }
.credit:lang(zh) { text-align: center; text-indent: 0; }
header { margin-bottom: 7mm; }

p { margin-bottom: .72em; text-align: inherit; }
p:not([class]):lang(zh) { text-indent: 2em; margin-bottom: 0; }
:is(li, td, th, figure, blockquote, .contact) > p:not([class]):lang(zh) { text-indent: 0; }
main h2, main h3, main h4, main h5 { font-size: 13pt; font-weight: 700; line-height: 1.4; margin: 1.1em 0 .4em; }
main h2:lang(zh), main h3:lang(zh) { font-family: ${HEI}; font-size: 14pt; margin: .9em 0 .35em; }
main h3:lang(zh) { font-size: 12.5pt; }
main h3 { font-size: 12pt; }
main h4, main h5 { font-size: 11.5pt; }
main h4:lang(zh), main h5:lang(zh) { font-size: 12pt; }
main h5 { font-style: italic; }
main h5:lang(zh) { font-style: normal; font-weight: 400; }
ul, ol { margin: .2em 0 .72em; padding-left: 1.7em; text-align: left; }
ul:lang(zh), ol:lang(zh) { padding-left: 3.4em; margin: .1em 0; text-align: justify; }
li > ul:lang(zh), li > ol:lang(zh) { padding-left: 1.6em; }
blockquote { margin: .6em 0 1em; padding-left: 4.5mm; border-left: 1.6pt solid #9a9a9a; color: #2b2b2b; }
blockquote > :last-child { margin-bottom: 0; }
table { border-collapse: collapse; width: 100%; margin: .6em 0 1.1em; font-size: .88em; line-height: 1.45; text-align: left; border-top: 1.2pt solid #111; border-bottom: 1.2pt solid #111; }
td, th { padding: 1.3mm 2mm; border: .4pt solid #aaa; border-width: .4pt 0; vertical-align: top; font-weight: 400; }
th { font-weight: 700; }
thead th { border-bottom: .8pt solid #111; vertical-align: bottom; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
td p, th p { margin-bottom: .3em; }
td > :last-child, th > :last-child { margin-bottom: 0; }
figure { margin: .8em 0 1.2em; text-align: center; break-inside: avoid; }
img { max-width: 100%; max-height: 150mm; }
figcaption { font-size: .84em; line-height: 1.4; color: #444; margin-top: 1.5mm; text-indent: 0; }
a { color: #0b4a8f; text-decoration: underline; text-decoration-thickness: .5pt; text-underline-offset: .16em; }
u { text-decoration-thickness: .6pt; text-underline-offset: .16em; }

.about, .contact { margin-top: 6mm; break-inside: avoid; font-size: .93em; }
.about { border-top: .5pt solid #999; padding-top: 4mm; }
.about h2, .contact h2 { font-size: 1em; margin: 0 0 .3em; }
.contact p { text-indent: 0; margin-bottom: 0; }
.end { text-align: center; text-indent: 0; margin: 5mm 0 0; }
.end:lang(zh) { text-align: right; }
.contact, .about:last-of-type { break-after: avoid; }

.pairs { font-size: 10pt; margin: 0; table-layout: fixed; border: 0; line-height: inherit; }
.pairs > tbody > tr > td, .pairs > thead > tr > th { width: 50%; padding: 1.6mm 3.5mm 1.6mm 0; border-color: #ccc; }
.pairs > tbody > tr > td + td, .pairs > thead > tr > th + th { padding: 1.6mm 0 1.6mm 3.5mm; }
.pairs > thead > tr > th { font-weight: 700; text-align: left; font-size: 9pt; color: #444; letter-spacing: .05em; }
.pairs > tbody > tr:last-child > td { border-bottom: 0; }
.pairs :is(td, th):lang(en) { font-family: ${ROMAN}; }
.pairs :is(td, th):lang(zh) { font-family: ${SONG}; }
.pairs tr:has(> td > :is(ul, ol)) { break-inside: auto; }
.pairs :is(.about, .contact) { margin: 0; padding: 0; border: 0; font-size: inherit; }
.pairs td { line-height: 1.5; }
.pairs td:lang(zh) { line-height: 1.65; text-align: justify; }
.pairs h1, .pairs h1:lang(zh) { font-size: 14.5pt; text-align: left; line-height: 1.32; margin: 1mm 0; }
.pairs .subtitle, .pairs .subtitle:lang(zh) { font-size: 11pt; text-align: left; margin: 0; }
.pairs .credit, .pairs .credit:lang(zh) { font-size: 9pt; text-align: left; margin: 0; }
.pairs .notice { font-size: 9pt; margin: 0; }
.pairs > tbody > tr > td > p:not([class]):lang(zh) { text-indent: 2em; }
.pairs h2, .pairs h3, .pairs h4, .pairs h5, .pairs h2:lang(zh), .pairs h3:lang(zh) { font-size: 10.5pt; margin: .2em 0; }
.pairs .end { text-align: left; margin: 0; }
.pairs blockquote { margin: 0; padding-left: 3mm; }
.pairs ul:lang(zh), .pairs ol:lang(zh) { padding-left: 1.8em; }
.pairs figure { margin: 0; }
`.trim();

/** Two columns need the width of the page. */
export const PAGE_OF_PAIRS = `
@page { margin-left: 20mm; margin-right: 20mm; }`;
