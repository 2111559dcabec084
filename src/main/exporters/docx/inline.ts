import { ExternalHyperlink, Tab, TextRun, type IRunOptions } from 'docx';
import { cleanText, isSafeLink, type Inline, type Mark } from '@shared/domain/document';
import { proofing, typeface, type FontRole } from './fonts';
import type { Script } from '../script';
import type { Language } from '@shared/domain/release';

/** Whose text a run is: decides its fonts and its language. */
export interface Voice {
  readonly language: Language;
  readonly script: Script;
}

type RunFormat = Pick<IRunOptions, 'bold' | 'italics' | 'underline' | 'style'>;

/** Runs of plain text; a line end is a break, a tab is a tab. */
export function textRuns(value: string, voice: Voice, role: FontRole = 'body', format: RunFormat = {}): TextRun[] {
  return cleanText(value)
    .split('\n')
    .map((line, index) => {
      const children = line.split('\t').flatMap((part, tab) => (tab === 0 ? [part] : [new Tab(), part]));
      return new TextRun({
        ...format,
        font: typeface(role, voice.language, voice.script),
        language: proofing(voice.script),
        ...(index === 0 ? {} : { break: 1 }),
        children: children.filter((part) => part !== ''),
      });
    });
}

/** Runs and links of a text block. */
export function inlineRuns(
  content: readonly Inline[] | undefined,
  voice: Voice,
  role: FontRole = 'body',
): (TextRun | ExternalHyperlink)[] {
  return (content ?? []).flatMap((node): (TextRun | ExternalHyperlink)[] => {
    if (node.type === 'hardBreak') return textRuns('\n', voice, role).slice(1);
    const marks = node.marks ?? [];
    const link = marks.find((mark): mark is Extract<Mark, { type: 'link' }> => mark.type === 'link');
    const isLink = link !== undefined && isSafeLink(link.attrs.href);
    const runs = textRuns(node.text, voice, role, { ...format(marks), ...(isLink ? { style: 'Hyperlink' } : {}) });
    return isLink ? [new ExternalHyperlink({ link: encodeTarget(link.attrs.href), children: runs })] : runs;
  });
}

/** Word refuses a whole file when the target of one link is not a URI. */
function encodeTarget(href: string): string {
  try {
    return new URL(cleanText(href)).href;
  } catch {
    return encodeURI(cleanText(href));
  }
}

function format(marks: readonly Mark[]): RunFormat {
  const has = (type: Mark['type']): boolean => marks.some((mark) => mark.type === type);
  return {
    ...(has('bold') ? { bold: true } : {}),
    ...(has('italic') ? { italics: true } : {}),
    ...(has('underline') ? { underline: {} } : {}),
  };
}
