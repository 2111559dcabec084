import { Ellipsis, Search } from 'lucide-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button as PlainButton } from 'react-aria-components';
import type { SavedSearch } from '@shared/domain/saved-search';
import { cx, IconButton, Menu, useToast } from '../../ui';
import { NameDialog } from './name-dialog';
import { useSavedSearches } from './use-saved-searches';
import styles from './saved-searches.module.css';

interface SavedSearchesProps {
  /** What is being searched for. */
  readonly text: string;
  readonly onRun: (search: SavedSearch) => void;
}

/** The searches kept by name, above the views and the facets; nothing where there are none. */
export const SavedSearches = memo(function SavedSearches({ text, onRun }: SavedSearchesProps) {
  const { t } = useTranslation(['searches', 'common']);
  const toast = useToast();
  const { saved, replace } = useSavedSearches();
  const [renamed, setRenamed] = useState<SavedSearch | null>(null);
  if (saved.length === 0) return null;

  const move = (search: SavedSearch, by: number): void => {
    const others = saved.filter((one) => one !== search);
    others.splice(saved.indexOf(search) + by, 0, search);
    void replace(others);
  };
  const remove = async (search: SavedSearch): Promise<void> => {
    if (!(await replace(saved.filter((one) => one !== search)))) return;
    toast({ text: t('removed', { name: search.name }), action: { label: t('common:action.undo'), run: () => void replace(saved) } });
  };

  return (
    <section className={cx(styles.section)} aria-labelledby="saved-searches">
      <h2 id="saved-searches" className={cx(styles.title)}>
        {t('saved')}
      </h2>
      <ul>
        {saved.map((search, index) => (
          <li key={search.id} className={cx(styles.row, search.text === text && styles.current)}>
            <PlainButton className={cx(styles.run)} aria-current={search.text === text} onPress={() => onRun(search)}>
              <Search size={13} aria-hidden className={cx(styles.icon)} />
              <span className={cx(styles.name)} title={search.text}>
                {search.name}
              </span>
            </PlainButton>
            <Menu
              label={t('menu', { name: search.name })}
              placement="bottom end"
              trigger={<IconButton label={t('menu', { name: search.name })} icon={<Ellipsis size={14} aria-hidden />} />}
              groups={[
                [
                  { id: 'rename', label: t('rename') },
                  { id: 'up', label: t('up'), isDisabled: index === 0 },
                  { id: 'down', label: t('down'), isDisabled: index === saved.length - 1 },
                ],
                [{ id: 'remove', label: t('remove'), isDanger: true }],
              ]}
              onAction={(id) => {
                if (id === 'rename') setRenamed(search);
                else if (id === 'remove') void remove(search);
                else move(search, id === 'up' ? -1 : 1);
              }}
            />
          </li>
        ))}
      </ul>
      {renamed !== null && (
        <NameDialog
          title={t('rename.title')}
          name={renamed.name}
          onClose={() => setRenamed(null)}
          onSave={async (name) => {
            if (await replace(saved.map((one) => (one.id === renamed.id ? { ...one, name } : one)))) setRenamed(null);
          }}
        />
      )}
    </section>
  );
});
