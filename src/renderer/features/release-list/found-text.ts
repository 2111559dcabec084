import type { TFunction } from 'i18next';
import type { Rows } from './use-rows';

/** How many were found, in words; "about" while not every text has been read. */
export const foundText = ({ total, answer }: Pick<Rows, 'total' | 'answer'>, t: TFunction<['archive', 'releases', 'search', 'common']>): string =>
  answer?.isExact === false ? t('search:results.about', { count: total }) : t('search:results', { count: total });
