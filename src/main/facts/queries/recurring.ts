import type { Block } from '@shared/domain/document';
import type { BlockLinks, Language, ReleaseId, Status } from '@shared/domain/release';
import { closingParagraph, recurringTexts, type ClosingTexts, type RecurringText } from '@shared/domain/recurring';
import type { ReusableBlock } from '@shared/domain/blocks';
import type { Database } from '../../archive/connection';

interface Row {
  readonly id: ReleaseId;
  readonly status: Status;
  readonly contact: string;
  readonly blocks: string | null;
  readonly zh: string | null;
  readonly en: string | null;
  readonly zh_last: string | null;
  readonly en_last: string | null;
}

/** The texts that several releases of the archive end with. Only the ends are read, not the texts before them. */
export function recurringIn(archive: Database): RecurringText[] {
  const rows = archive
    .prepare(`
      SELECT r.id, r.status, json_extract(v.facts, '$.mediaContact') AS contact, json_extract(v.facts, '$.blocks') AS blocks,
        json_extract(zh.content, '$.boilerplate') AS zh, json_extract(en.content, '$.boilerplate') AS en,
        json_extract(zh.content, '$.body.content[#-1]') AS zh_last, json_extract(en.content, '$.body.content[#-1]') AS en_last
      FROM releases r
      JOIN revisions v ON v.release = r.release AND v.number = r.revision
      LEFT JOIN texts zh ON zh.sha256 = v.zh_sha256
      LEFT JOIN texts en ON en.sha256 = v.en_sha256
      WHERE r.deleted_at IS NULL
      ORDER BY r.listed_date DESC, r.change_seq DESC
    `)
    .all() as Row[];
  const blocks = archive.prepare('SELECT kind, zh, en FROM blocks WHERE removed = 0').all() as Pick<ReusableBlock, 'kind' | Language>[];
  return recurringTexts(rows.map(closingOf), blocks);
}

function closingOf(row: Row): ClosingTexts {
  const links = row.blocks === null ? {} : (JSON.parse(row.blocks) as BlockLinks);
  const text = (boilerplate: string | null, last: string | null): string => {
    if (boilerplate === null || links.boilerplate !== undefined) return '';
    return boilerplate !== '' ? boilerplate : closingParagraph(last === null ? undefined : (JSON.parse(last) as Block));
  };
  return {
    id: row.id,
    status: row.status,
    contact: links.contact === undefined ? row.contact : '',
    zh: text(row.zh, row.zh_last),
    en: text(row.en, row.en_last),
  };
}
