import type { TFunction } from 'i18next';
import type { InterfaceLanguage } from '@shared/contract';
import type { FactRow } from '@shared/domain/facts-index';
import { firstFilled } from '../release/first-filled';
import { dayText } from '../release/format-dates';

export type FactWords = TFunction<'facts'>;

export const titleOf = ({ title: { zh, en } }: Pick<FactRow, 'title'>, language: InterfaceLanguage, t: FactWords): string =>
  firstFilled(...(language === 'en' ? [en, zh] : [zh, en])) ?? t('untitled');

export const dateOf = ({ date }: Pick<FactRow, 'date'>, language: InterfaceLanguage, t: FactWords): string =>
  date === null ? t('undated') : dayText(date, language);

/** The figure, quotation, award or date as the text has it; a cell of a table has its unit in the heading. */
export function statementOf({ kind, sentence, range: [start, end], unitText, speaker }: FactRow, t: FactWords): string {
  const text = sentence.slice(start, end);
  if (kind === 'quote') return speaker === '' ? t('speaker.unknown') : speaker;
  if (kind !== 'figure' || text.includes(unitText)) return text;
  return /^\p{Script=Han}/u.test(unitText) ? text + unitText : `${text} ${unitText}`;
}
