import { FilePlus2, Inbox, SearchX, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { clausesOf, withoutClause } from '@shared/search/query';
import { useRunCommand } from '../../commands';
import { Button, EmptyState } from '../../ui';
import type { RowsRequest } from './use-rows';

interface ListEmptyProps {
  readonly request: RowsRequest;
  readonly viewName: string;
  readonly onSearchEverywhere: () => void;
  readonly onRefine: (change: (text: string) => string) => void;
}

const ICON_SIZE = 34;

const withoutClauses = (text: string): string => [...clausesOf(text)].reverse().reduce(withoutClause, text);

export function ListEmpty({ request: { view, text }, viewName, onSearchEverywhere, onRefine }: ListEmptyProps) {
  const { t } = useTranslation(['archive', 'search', 'commands']);
  const runCommand = useRunCommand();
  if (text !== '') {
    return (
      <EmptyState
        icon={<SearchX size={ICON_SIZE} strokeWidth={1.25} aria-hidden />}
        title={t('search:none.title', { text })}
        actions={
          <>
            {view !== 'all' && <Button onPress={onSearchEverywhere}>{t('search:none.everywhere')}</Button>}
            {clausesOf(text).length > 0 && withoutClauses(text) !== '' && (
              <Button onPress={() => onRefine(withoutClauses)}>{t('search:none.withoutClauses')}</Button>
            )}
          </>
        }
      >
        {view === 'all' ? t('search:none.text') : t('search:none.inView', { view: viewName })}
      </EmptyState>
    );
  }
  if (view === 'all') {
    return (
      <EmptyState
        icon={<FilePlus2 size={ICON_SIZE} strokeWidth={1.25} aria-hidden />}
        title={t('list.emptyAll.title')}
        actions={
          <>
            <Button variant="primary" onPress={() => runCommand('import.files')}>
              {t('commands:import.files')}
            </Button>
            <Button onPress={() => runCommand('release.create')}>{t('commands:release.create')}</Button>
          </>
        }
      >
        {t('list.emptyAll.text')}
      </EmptyState>
    );
  }
  if (view === 'bin') {
    return (
      <EmptyState icon={<Trash2 size={ICON_SIZE} strokeWidth={1.25} aria-hidden />} title={t('list.emptyBin.title')}>
        {t('list.emptyBin.text')}
      </EmptyState>
    );
  }
  return <EmptyState icon={<Inbox size={ICON_SIZE} strokeWidth={1.25} aria-hidden />} title={t('list.emptyView', { view: viewName })} />;
}
