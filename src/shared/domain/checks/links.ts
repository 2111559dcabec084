import { inlineText, type Block, type Inline } from '../document';
import { OTHER_LANGUAGE, type Language } from '../release';
import type { CheckPlace, Finding } from './finding';
import type { Editions } from './lines';

interface LinkPlace {
  readonly target: string;
  readonly place: CheckPlace;
}

/** Without what makes no difference: http or https, www, a slash at the end, capitals of the host. */
const targetOf = (href: string): string => href.toLowerCase().replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/+$/u, '');

function* linksIn(blocks: readonly Block[], lang: Language): Generator<LinkPlace> {
  for (const block of blocks) {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        yield* linksOfLine(block.content ?? [], lang);
        break;
      case 'blockquote':
        yield* linksIn(block.content, lang);
        break;
      case 'bulletList':
      case 'orderedList':
        for (const item of block.content) yield* linksIn(item.content, lang);
        break;
      case 'table':
        for (const row of block.content) for (const cell of row.content) yield* linksIn(cell.content, lang);
        break;
      case 'image':
        break;
    }
  }
}

function* linksOfLine(content: readonly Inline[], lang: Language): Generator<LinkPlace> {
  const line = inlineText(content);
  let at = 0;
  for (const node of content) {
    const length = node.type === 'text' ? node.text.length : 1;
    const link = node.type === 'text' ? node.marks?.find((mark) => mark.type === 'link') : undefined;
    if (link?.type === 'link') yield { target: targetOf(link.attrs.href), place: { lang, field: 'body', line, span: [at, at + length] } };
    at += length;
  }
}

/**
 * Links that one edition has and the other one lacks. Where both have as many, the others lead to the same page in the
 * reader's language: nothing is said.
 */
export function linksAgree({ zh, en }: Editions): Finding[] {
  if (zh === null || en === null) return [];
  const links = { zh: [...linksIn(zh.body.content, 'zh')], en: [...linksIn(en.body.content, 'en')] };
  const targets = { zh: new Set(links.zh.map(({ target }) => target)), en: new Set(links.en.map(({ target }) => target)) };
  if (targets.zh.size === targets.en.size) return [];
  const more: Language = targets.zh.size > targets.en.size ? 'zh' : 'en';
  const other = OTHER_LANGUAGE[more];
  const seen = new Set<string>();
  return links[more].flatMap(({ target, place }): Finding[] => {
    if (targets[other].has(target) || seen.has(target)) return [];
    seen.add(target);
    return [{ rule: 'complete.link', severity: 'notice', place, other: null, expected: null }];
  });
}
