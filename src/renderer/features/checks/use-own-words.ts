import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../../bridge';
import { useErrorText, useToast } from '../../ui';

const NONE: readonly string[] = [];

interface OwnWordsOfArchive {
  /** By alphabet; the same list until it changes. */
  readonly words: readonly string[];
  readonly add: (word: string) => void;
  readonly remove: (word: string) => void;
}

/** The archive's own dictionary; adding to it is told, with an undo. */
export function useOwnWords(): OwnWordsOfArchive {
  const { t } = useTranslation(['checks', 'common']);
  const toast = useToast();
  const errorText = useErrorText();
  const words = useQuery(queries.checks.ownWords()).data ?? NONE;
  const attempt = (work: Promise<null>, done?: () => void): void => {
    work.then(done, (error: unknown) => toast({ text: errorText(error), tone: 'error' }));
  };
  const remove = (word: string): void => attempt(api.checks.removeOwnWord({ word }));
  const add = (word: string): void =>
    attempt(api.checks.addOwnWord({ word }), () =>
      toast({ text: t('ownWords.added', { word }), action: { label: t('common:action.undo'), run: () => remove(word) } }),
    );
  return { words, add, remove };
}
