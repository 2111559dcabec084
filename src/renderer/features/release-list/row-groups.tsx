import type { TFunction } from 'i18next';
import type { InterfaceLanguage } from '@shared/contract';
import type { SearchGroup } from '@shared/domain/search';
import { cx, type RowGroup } from '../../ui';
import styles from './release-list.module.css';

/** Headings by the reason why something was found; none where everything is found as it was typed. */
export function rowGroups(groups: readonly SearchGroup[], t: TFunction<['archive', 'releases', 'search', 'common']>, language: InterfaceLanguage): readonly RowGroup[] {
  if (groups.every(({ via }) => via === 'text')) return [];
  const number = new Intl.NumberFormat(language);
  return groups.map(({ via, total, wordings }, index) => {
    const reason = t(`search:group.${via}`);
    const words = wordings.join(' / ');
    return {
      key: via,
      start: groups.slice(0, index).reduce((sum, group) => sum + group.total, 0),
      label: words === '' ? t('search:group.name', { reason, count: total }) : t('search:group.nameWith', { reason, wordings: words, count: total }),
      heading: (
        <div className={cx(styles.group)}>
          <span className={cx(styles.reason)}>{reason}</span>
          <span className={cx(styles.wordings)} title={words}>
            {words}
          </span>
          <span className={cx(styles.groupCount)}>{number.format(total)}</span>
        </div>
      ),
    };
  });
}
