import { plainText } from '@shared/domain/document';
import type { ReleaseFilter } from '@shared/domain/listing';
import type { Edition, Language, Release } from '@shared/domain/release';
import { SearchRequest, type SearchHit } from '@shared/domain/search';
import { openSearch } from '../../main/search/client';
import { withArchive, type CliContext, type Outcome } from '../context';

export async function init(context: CliContext): Promise<Outcome> {
  return withArchive(context, true, async (archive) => {
    const { path, schemaVersion, releases } = await archive.call('stats');
    return {
      json: { archive: { path, schemaVersion, releases } },
      lines: [context.texts.t('cli:init.done', { path, count: releases })],
    };
  });
}

export async function list(
  context: CliContext,
  request: { readonly filter: ReleaseFilter; readonly offset: number; readonly limit: number },
): Promise<Outcome> {
  return withArchive(context, false, async (archive) => {
    const { total, releases } = await archive.call('list', request);
    return {
      json: {
        total,
        releases: releases.map(({ id, date, status, title, tags }) => ({ id, date, status, title, tags })),
      },
      lines: [
        ...releases.map(({ id, date, status, title }) =>
          [id, date ?? '', status, title.zh ?? '', title.en ?? ''].join('\t'),
        ),
        context.texts.t('cli:list.total', { count: total }),
      ],
    };
  });
}

export async function show(context: CliContext, id: string): Promise<Outcome> {
  return withArchive(context, false, async (archive) => {
    const release = await archive.call('get', id);
    const history = await archive.call('history', id);
    return {
      json: { release: { ...describe(release), historyLength: history.length } },
      lines: [
        `${release.id}\t${release.facts.date ?? ''}\t${release.facts.status}`,
        ...[release.zh, release.en].flatMap((edition) =>
          edition === null ? [] : ['', edition.title, '', plainText(edition.body)],
        ),
      ],
    };
  });
}

function describe(release: Release): object {
  const { zh, en, facts, ...identity } = release;
  const each = <T>(read: (edition: Edition) => T): Record<Language, T | null> => ({
    zh: zh === null ? null : read(zh),
    en: en === null ? null : read(en),
  });
  return {
    ...identity,
    ...facts,
    title: each((edition) => edition.title),
    text: each((edition) => plainText(edition.body)),
    editions: each(({ body, ...fields }) => ({ ...fields, text: plainText(body), document: body })),
  };
}

export async function search(
  context: CliContext,
  request: {
    readonly text: string;
    readonly limit: number;
    readonly filter: ReleaseFilter;
    readonly lang: Language | undefined;
  },
): Promise<Outcome> {
  return withArchive(context, false, async (archive) => {
    const { path } = await archive.call('open');
    const index = await openSearch({ archivePath: path, workers: context.workers });
    try {
      await index.call('sync');
      // A command is a finished question: its last word is a whole one.
      const asked = SearchRequest.parse({ ...request, typing: false });
      const first = await index.call('query', asked);
      const reply = first.isExact ? first : { ...first, ...(await index.call('count', asked)) };
      return {
        json: reply,
        lines: [...reply.hits.flatMap(hitLines), context.texts.t('cli:search.total', { count: reply.total })],
      };
    } finally {
      await index.call('close');
      await index.terminate();
    }
  });
}

const hitLines = (hit: SearchHit): string[] => [
  [hit.releaseId, hit.date ?? '', hit.title.zh ?? '', hit.title.en ?? ''].join('\t'),
  ...hit.matches.slice(0, 2).map((match) => `    ${match.snippet}`),
];

export async function verify(context: CliContext): Promise<Outcome> {
  return withArchive(context, false, async (archive) => {
    const report = await archive.call('verify');
    return {
      json: report,
      failed: !report.ok,
      lines: [
        ...report.problems.map((problem) => [problem.kind, problem.releaseId ?? '', problem.detail].join('\t')),
        context.texts.t(report.ok ? 'cli:verify.ok' : 'cli:verify.problems', {
          count: report.problems.length,
          releases: report.releases,
          attachments: report.attachments,
        }),
      ],
    };
  });
}

export async function stats(context: CliContext): Promise<Outcome> {
  return withArchive(context, false, async (archive) => {
    const counts = await archive.call('stats');
    const index = await openSearch({ archivePath: counts.path, workers: context.workers });
    try {
      const all = { ...counts, search: await index.call('status') };
      return { json: all, lines: [JSON.stringify(all, null, 2)] };
    } finally {
      await index.terminate();
    }
  });
}
