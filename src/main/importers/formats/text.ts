import { settleInline, type Block, type Document } from '@shared/domain/document';
import { nothingDeclared, type SourceText } from '@shared/domain/recognise';
import { decode } from '../encoding/decode';
import { cleanSource, refuseBinary, type SourceFileInput } from './source';

export function readText({ bytes, name, warn }: SourceFileInput): SourceText {
  refuseBinary(bytes);
  const { text, guessed } = decode(bytes);
  if (guessed) warn('encoding-guessed');
  return sourceOfText(cleanSource(text, warn), name);
}

/** Plain text, cleaned already, as a source. */
export function sourceOfText(text: string, name: string): SourceText {
  return {
    document: documentOfText(text),
    declared: nothingDeclared,
    properties: { title: '', date: '', isPageTitle: false },
    name,
  };
}

const INDENT = /^(?:\u3000| {2,}|\t)/;
const SENTENCE_END = /[.!?。！？…:：;；”"）)]\s*$/;
const MAX_COLUMNS = 130;

const columns = (line: string): number => {
  let width = 0;
  for (const character of line) width += character >= '\u1100' ? 2 : 1;
  return width;
};

/**
 * Paragraphs of a plain text. Usually a line is a paragraph; where a mail program or an old editor broke the lines at a
 * fixed width, the lines of a paragraph are joined again.
 */
function documentOfText(text: string): Document {
  const groups = text
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .map((group) => group.split('\n').filter((line) => line.trim() !== ''));
  const paragraphs = isWrapped(groups) ? groups.flatMap(rejoin) : groups.flat();
  const content = paragraphs.flatMap((paragraph): Block[] =>
    settleInline([{ text: paragraph, marks: [] }]).map((inline) => ({ type: 'paragraph', content: inline })),
  );
  return { type: 'doc', content };
}

/** Whether lines were broken at a fixed width: those that go on are about equally long and stop in mid-sentence. */
function isWrapped(groups: readonly (readonly string[])[]): boolean {
  const continued = groups.flatMap((lines) => lines.filter((_, index) => {
    const next = lines[index + 1];
    return next !== undefined && !INDENT.test(next);
  }));
  if (continued.length < 3) return false;
  const widths = continued.map(columns);
  const widest = widths.reduce((a, b) => Math.max(a, b), 0);
  if (widest > MAX_COLUMNS || widest < 30) return false;
  const full = widths.filter((width) => width >= widest * 0.7).length;
  const ended = continued.filter((line) => SENTENCE_END.test(line)).length;
  return full >= continued.length * 0.8 && ended <= continued.length * 0.4;
}

function rejoin(lines: readonly string[]): string[] {
  const paragraphs: string[] = [];
  for (const line of lines) {
    const last = paragraphs.length - 1;
    if (last < 0 || INDENT.test(line)) paragraphs.push(line);
    else paragraphs[last] = `${paragraphs[last] ?? ''}\n${line}`;
  }
  return paragraphs;
}
