import type { InterfaceLanguage } from '@shared/contract';
import type { Kind, Status } from '@shared/domain/release';
import type { ResultRow } from './rows';

/** The words of the table, in the language of the interface. */
export interface ResultsTexts {
  readonly language: InterfaceLanguage;
  /** Above the table: what was searched for, or the name of the view. */
  readonly title: string;
  readonly columns: Readonly<Record<(typeof COLUMNS)[number], string>>;
  readonly statuses: Readonly<Record<Status, string>>;
}

export const COLUMNS = ['date', 'titleZh', 'titleEn', 'status', 'kind', 'tags', 'snippet'] as const;

/** The cells of one line, in the order of {@link COLUMNS}. */
export function cellsOf(row: ResultRow, { language, statuses }: ResultsTexts, kinds: readonly Kind[]): readonly string[] {
  const kind = kinds.find(({ id }) => id === row.kind);
  return [
    row.date ?? '',
    row.title.zh ?? '',
    row.title.en ?? '',
    statuses[row.status],
    kind === undefined ? row.kind : language === 'zh-CN' ? kind.zh : kind.en,
    row.tags.join(language === 'zh-CN' ? '；' : '; '),
    row.snippet,
  ];
}
