import { Star } from 'lucide-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button as PlainButton } from 'react-aria-components';
import { MOST_SAVED_SEARCHES } from '@shared/domain/saved-search';
import type { Sort } from '@shared/domain/search';
import { useCommands } from '../../commands';
import { cx, Hint, useToast } from '../../ui';
import boxStyles from '../search/box/search-box.module.css';
import { NameDialog } from './name-dialog';
import { useSavedSearches } from './use-saved-searches';
import styles from './saved-searches.module.css';

interface SaveSearchProps {
  /** Of the search box, not empty. */
  readonly text: string;
  readonly sort: Sort;
}

/** The star in the search box: keeps the search by a name. */
export const SaveSearch = memo(function SaveSearch({ text, sort }: SaveSearchProps) {
  const { t } = useTranslation('searches');
  const toast = useToast();
  const { saved, replace } = useSavedSearches();
  const [isNaming, setNaming] = useState(false);
  const same = saved.find((one) => one.text === text);
  const begin = (): void => {
    if (same === undefined) setNaming(true);
    else toast({ text: t('already', { name: same.name }) });
  };
  useCommands({ 'search.save': { run: begin, isEnabled: saved.length < MOST_SAVED_SEARCHES } });
  return (
    <>
      <Hint text={same === undefined ? t('save') : t('already', { name: same.name })}>
        <PlainButton className={cx(boxStyles.button)} aria-label={t('save')} onPress={begin}>
          <Star size={14} aria-hidden className={cx(same !== undefined && styles.kept)} />
        </PlainButton>
      </Hint>
      {isNaming && (
        <NameDialog
          title={t('save.title')}
          name={text}
          onClose={() => setNaming(false)}
          onSave={async (name) => {
            if (!(await replace([...saved, { id: crypto.randomUUID(), name, text, sort }]))) return;
            setNaming(false);
            toast({ text: t('saved.done', { name }) });
          }}
        />
      )}
    </>
  );
});
