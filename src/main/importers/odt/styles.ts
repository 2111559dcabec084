import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** What a style says that a body can keep. */
export interface OdtStyle {
  readonly parent: string;
  bold: boolean;
  italic: boolean;
  underline: boolean;
}

export interface OdtStyles {
  readonly byName: ReadonlyMap<string, OdtStyle>;
  /** Lists whose first level counts. */
  readonly ordered: ReadonlySet<string>;
}

const LONGEST_CHAIN = 20;

/** The styles of an OpenDocument part, with those known before. */
export function readStyles(xml: string, before: OdtStyles = { byName: new Map(), ordered: new Set() }): OdtStyles {
  const byName = new Map(before.byName);
  const ordered = new Set(before.ordered);
  let style: OdtStyle | null = null;
  let list = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    if (name === 'style:style') {
      style = { parent: attributes['style:parent-style-name'] ?? '', bold: false, italic: false, underline: false };
      byName.set(attributes['style:name'] ?? '', style);
    } else if (name === 'style:text-properties' && style !== null) {
      const weight = attributes['fo:font-weight'] ?? attributes['style:font-weight-asian'] ?? '';
      style.bold ||= weight === 'bold' || Number(weight) >= 600;
      style.italic ||= /italic|oblique/.test(attributes['fo:font-style'] ?? attributes['style:font-style-asian'] ?? '');
      style.underline ||= !['none', undefined].includes(attributes['style:text-underline-style']);
    } else if (name === 'text:list-style') list = attributes['style:name'] ?? '';
    else if (name === 'text:list-level-style-number' && attributes['text:level'] === '1' && attributes['style:num-format'] !== '') ordered.add(list);
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'style:style') style = null;
  });
  parser.write(xml).close();
  return { byName, ordered };
}

/** A style's own name and those it is derived from, lower case: automatic styles say what they mean only there. */
export function namesOf(name: string, { byName }: OdtStyles): string[] {
  const names: string[] = [];
  for (let at = name; at !== '' && names.length < LONGEST_CHAIN; at = byName.get(at)?.parent ?? '') names.push(at.toLowerCase());
  return names;
}
