import { randomUUID } from 'node:crypto';
import { readFile, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { ArchiveState } from '@shared/contract';
import { AppError } from '@shared/errors';
import { BlockContent, contactText, takeBlock, type ReusableBlock } from '@shared/domain/blocks';
import { BlockId, Embargo, IsoDate, Kind, Name, STATUSES, emptyFacts, type Attachment, type Edition } from '@shared/domain/release';
import type { Filing, Stamp } from '../archive/api';
import type { ArchiveClient } from '../archive/client';
import type { Parsers } from '../importers/client';
import type { ArchiveSession } from './session';

/** `release.json` of a sample release; its texts are `zh.md` and `en.md` beside it. See resources/sample/README.md. */
const SampleFacts = z.strictObject({
  date: IsoDate,
  status: z.enum(STATUSES),
  kind: z.string(),
  tags: z.array(z.string()),
  embargo: Embargo.nullable(),
  names: z.array(Name),
  mediaContact: z.string(),
  related: z.array(z.string()),
  attachments: z.array(
    z.strictObject({ file: z.string(), captionZh: z.string(), captionEn: z.string(), credit: z.string() }),
  ),
});

const Boilerplate = z.strictObject({ zh: z.string(), en: z.string() });
const ABOUT = { id: 'about', kind: 'boilerplate', name: '关于澜海 About Lanhai', speaker: '', note: '', isDefault: true } as const;

/** Of `blocks.json`. */
const SampleBlock = z.strictObject({ id: BlockId, ...BlockContent.shape });

interface Sample {
  readonly path: string;
  readonly source: string;
  readonly parsers: Parsers;
  readonly stamp: Stamp;
}

/** Opens the sample archive in the profile; the first time it is filled from the texts in `source`. */
export async function openSampleArchive({ session, ...sample }: Sample & { readonly session: ArchiveSession }): Promise<ArchiveState> {
  const isNew = await stat(join(sample.path, 'archive.db')).then(() => false, () => true);
  const state = await session.change(sample.path, true);
  if (!isNew || state.current?.path !== sample.path) return state;
  try {
    await fillWithSample(session.current.archive, sample);
  } catch (error) {
    // Half a sample would be taken for the whole next time.
    await session.close();
    await rm(sample.path, { recursive: true, force: true });
    throw error;
  }
  return session.state;
}

/** Files every sample release in one transaction. */
export async function fillWithSample(
  archive: ArchiveClient,
  { source, parsers, stamp }: Pick<Sample, 'source' | 'parsers' | 'stamp'>,
): Promise<void> {
  const readJson = async <T>(schema: z.ZodType<T>, ...path: string[]): Promise<T> =>
    schema.parse(JSON.parse(await readFile(join(source, ...path), 'utf8')));

  await archive.call('saveKinds', await readJson(z.array(Kind), 'kinds.json'));
  const about: ReusableBlock = { ...ABOUT, ...(await readJson(Boilerplate, 'boilerplate.json')) };
  const others = await readJson(z.array(SampleBlock), 'blocks.json');
  for (const { id, ...content } of [about, ...others]) await archive.call('saveBlock', { id, content, stamp });
  const slugs = (await readdir(join(source, 'releases'))).sort();
  const ids = new Map(slugs.map((slug) => [slug, randomUUID()]));
  const filings: Filing[] = [];
  for (const slug of slugs) {
    const folder = join(source, 'releases', slug);
    const { attachments, related, ...facts } = await readJson(SampleFacts, 'releases', slug, 'release.json');
    const stored: Attachment[] = [];
    for (const { file, ...words } of attachments) {
      const bytes = await readFile(join(folder, file));
      stored.push({ ...(await archive.call('storeAttachment', { name: file, bytes, imageOnly: false })), ...words });
    }
    const files = new Set(await readdir(folder));
    const edition = async (lang: 'zh' | 'en'): Promise<Edition | null> =>
      files.has(`${lang}.md`) ? parseText(parsers, join(folder, `${lang}.md`)) : null;
    const written = takeBlock(
      {
        facts: {
          ...emptyFacts(),
          ...facts,
          related: related.map((other) => known(ids, other)),
          attachments: stored,
        },
        zh: await edition('zh'),
        en: await edition('en'),
      },
      about,
    );
    const contact = others.find((block) => block.kind === 'contact' && contactText(block) === facts.mediaContact);
    filings.push({ id: known(ids, slug), content: contact === undefined ? written : takeBlock(written, contact) });
  }
  await archive.call('file', { filings, stamp });
}

async function parseText(parsers: Parsers, path: string): Promise<Edition> {
  const outcome = await parsers.parse(path);
  if (!outcome.ok) throw AppError.fromRecord(outcome.error);
  return outcome.file.releases[0].edition;
}

function known(ids: ReadonlyMap<string, string>, slug: string): string {
  const id = ids.get(slug);
  if (id === undefined) throw new Error(`The sample archive has no release ${slug}`);
  return id;
}
