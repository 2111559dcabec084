/** Elements that hold no text of the author: skipped with everything inside. */
export const SKIPPED = new Set([
  'script', 'style', 'template', 'noscript', 'iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'param',
  'audio', 'video', 'canvas', 'svg', 'map', 'input', 'select', 'option', 'optgroup', 'datalist', 'textarea', 'button',
  'progress', 'meter', 'dialog', 'head', 'title', 'base', 'link', 'meta', 'annotation', 'annotation-xml', 'rp',
]);

/** Elements that begin and end a text block; everything unknown is inline. */
export const BLOCKS = new Set([
  'address', 'article', 'aside', 'body', 'center', 'dd', 'details', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption',
  'figure', 'footer', 'form', 'header', 'hgroup', 'hr', 'html', 'legend', 'li', 'main', 'menu', 'nav', 'p', 'search',
  'section', 'summary', 'caption', 'tr', 'td', 'th', 'tbody', 'thead', 'tfoot',
]);

export const HEADINGS: Readonly<Record<string, 1 | 2 | 3 | 4>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 };

export const MARKS: Readonly<Record<string, 'bold' | 'italic' | 'underline'>> = {
  b: 'bold', strong: 'bold', i: 'italic', em: 'italic', u: 'underline', ins: 'underline',
};
