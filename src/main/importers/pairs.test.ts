import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { cleanText, plainText } from '@shared/domain/document';
import type { FoundRelease } from './api';
import { parseFile } from './parse-file';
import { hasCorpus, readPairs } from './testing/corpus';
import { useTemporaryFolder } from './testing/temporary-folder';
import { asDocx, asHtml, shownText } from './testing/write-documents';

/** Every eleventh pair by default; `TONGGAO_ALL_PAIRS=1` takes all 590. */
const STEP = process.env.TONGGAO_ALL_PAIRS === '1' ? 1 : 11;

/** Footnote marks lose their caret and colon, which are Markdown. */
const bare = (text: string): string => cleanText(text).replace(/[\s^:[\]\u00a0]+/g, '');

const allText = ({ edition }: FoundRelease): string =>
  bare([edition.title, edition.subtitle, edition.dateline, edition.byline, edition.source, plainText(edition.body), edition.boilerplate].join('\n'));

/** "作者：" before the byline is what the field is called. */
function withoutCreditLabel(expected: string, { edition: { title, byline } }: FoundRelease): string {
  const head = bare(title);
  const name = bare(byline);
  const at = expected.indexOf(name, head.length);
  const isLabel = name !== '' && /^(?:作者|authors?)[：]?$/i.test(expected.slice(head.length, at));
  return isLabel ? head + expected.slice(at) : expected;
}

describe.skipIf(!hasCorpus)('real announcements in both languages', () => {
  const at = useTemporaryFolder();

  for (const format of ['md', 'html', 'docx'] as const) {
    it(`loses not one character of a .${format} file, and knows its language and title`, { timeout: 600_000 }, async () => {
      const wrong: string[] = [];
      const pairs = readPairs().filter((_, index) => index % STEP === 0);
      for (const pair of pairs) {
        for (const lang of ['zh', 'en'] as const) {
          const title = pair[`title_${lang}`];
          const body = pair[`body_${lang}`];
          const path = at(`${pair.id}.${lang}.${format}`);
          const source = format === 'md' ? `# ${title}\n\n${body}` : format === 'html' ? asHtml(title, body) : await asDocx(title, body);
          await writeFile(path, source);
          const outcome = await parseFile(path);
          const where = `${pair.id} ${lang}`;
          if (!outcome.ok) {
            wrong.push(`${where}: ${outcome.error.code}`);
            continue;
          }
          const [release, ...others] = outcome.file.releases;
          if (release.lang !== lang) wrong.push(`${where}: taken for ${release.lang}`);
          const shownTitle = format === 'md' ? shownText(title) : title;
          if (bare(release.edition.title) !== bare(shownTitle)) wrong.push(`${where}: title ${release.edition.title}`);
          if (others.length > 0) wrong.push(`${where}: split in ${others.length + 1}`);
          const expected = bare(`${shownTitle}\n${shownText(body)}`);
          const found = allText(release);
          if (withoutCreditLabel(expected, release) !== found) wrong.push(`${where}: ${firstDifference(expected, found)}`);
        }
      }
      expect(wrong).toEqual([]);
    });
  }
});

function firstDifference(expected: string, found: string): string {
  let at = 0;
  while (expected[at] === found[at]) at += 1;
  return `…${expected.slice(Math.max(0, at - 20), at + 60)}… became …${found.slice(Math.max(0, at - 20), at + 60)}…`;
}
