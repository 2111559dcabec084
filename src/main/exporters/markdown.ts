import { blocksToMarkdown } from '@shared/domain/document/to-markdown';
import { LANGUAGES, type Edition, type Language, type Release } from '@shared/domain/release';
import { AppError } from '@shared/errors';
import type { Exporter } from './api';
import { dataUrl, readPictures } from './images';
import { composePublication } from './publication';

/**
 * Markdown that can be imported again without loss: the text as it is filed, its facts in the front matter, pictures as
 * data URLs. Of a bilingual layout the second edition follows below a rule, under its own title.
 */
export const exportMarkdown: Exporter = async (release, context) => {
  const pictures = await readPictures(composePublication(release, context), context.readImage);
  const imageUrl = (attachment: string): string | null => {
    const picture = pictures.get(attachment);
    return picture === undefined ? null : dataUrl(picture);
  };
  const { layout } = context;
  const wanted = layout === 'zh' || layout === 'en' ? [layout] : LANGUAGES;
  const [first, second] = wanted.flatMap((language) => {
    const edition = release[language];
    return edition === null ? [] : [{ language, edition }];
  });
  if (first === undefined) throw new AppError('export.nothing-to-export');
  const body = ({ body: { content }, boilerplate }: Edition): string[] => [
    blocksToMarkdown(content, { imageUrl }),
    ...boilerplateMarkdown(boilerplate),
  ];
  const parts = [
    frontMatter(first.edition, first.language, release),
    ...body(first.edition),
    ...(second === undefined ? [] : ['---', heading(1, second.edition.title), heading(2, second.edition.subtitle), ...body(second.edition)]),
  ];
  const text = parts.filter((part) => part !== '').join('\n\n');
  return { bytes: new TextEncoder().encode(`${text}\n`), pages: null };
};

function frontMatter(edition: Edition, lang: Language, { facts }: Release): string {
  const { title, subtitle, dateline, byline, source } = edition;
  const entries = Object.entries({ title, subtitle, date: facts.date ?? '', dateline, byline, source, lang })
    .filter(([, value]) => value !== '')
    // A JSON string is a YAML string.
    .map(([key, value]) => `${key}: ${key === 'date' || key === 'lang' ? value : JSON.stringify(value)}`);
  return ['---', ...entries, '---'].join('\n');
}

const asParagraph = (text: string): string =>
  blocksToMarkdown([{ type: 'paragraph', content: [{ type: 'text', text }] }], { imageUrl: () => null });

const heading = (level: 1 | 2, text: string): string => (text.trim() === '' ? '' : `${'#'.repeat(level)} ${asParagraph(text)}`);

const boilerplateMarkdown = (boilerplate: string): string[] =>
  boilerplate.split('\n').filter((line) => line.trim() !== '').map(asParagraph);
