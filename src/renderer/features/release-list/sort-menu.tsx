import { ArrowDownWideNarrow } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SORTS, type Sort } from '@shared/domain/search';
import { changeSettings, useSettings } from '../../bridge';
import { useRunCommand } from '../../commands';
import { cx, IconButton, Menu } from '../../ui';
import styles from './release-list.module.css';

interface SortMenuProps {
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}

const OTHER_WORDINGS = 'otherWordings';
const EXPORTS = ['results.csv', 'results.docx'] as const;

/** In which order results stand, how far beyond what was typed is looked, and the list as a file. */
export function SortMenu({ sort, onSort }: SortMenuProps) {
  const { t } = useTranslation(['search', 'searches', 'commands']);
  const runCommand = useRunCommand();
  const { searchOtherWordings } = useSettings();
  const label = t('sort', { order: t(`searches:sort.${sort}`) });
  return (
    <Menu
      label={label}
      placement="bottom end"
      trigger={<IconButton label={label} className={cx(styles.sort)} icon={<ArrowDownWideNarrow size={15} aria-hidden />} />}
      groups={[
        SORTS.map((id) => ({ id, label: t(`searches:sort.${id}`), isChecked: id === sort })),
        [{ id: OTHER_WORDINGS, label: t('otherWordings'), isChecked: searchOtherWordings }],
        EXPORTS.map((id) => ({ id, label: t(`commands:${id}`) })),
      ]}
      onAction={(id) => {
        if (id === OTHER_WORDINGS) void changeSettings({ searchOtherWordings: !searchOtherWordings });
        else if (id === 'results.csv' || id === 'results.docx') runCommand(id);
        else onSort(id);
      }}
    />
  );
}
