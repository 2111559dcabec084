import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReleaseContent, ReleaseId } from '@shared/domain/release';
import { api } from '../../../bridge';
import { useErrorText, useToast } from '../../../ui';
import { useAskedPlace } from './asked-place';
import type { Asked } from './who-changed';

interface WhoChangedState {
  readonly asked: Asked | null;
  /** Asks for the words at the caret in `content`, which is that of revision `from` (null: the newest). Says whether there is an answer. */
  readonly ask: (content: ReleaseContent, from: number | null) => Promise<boolean>;
  readonly forget: () => void;
}

/** "Who changed this sentence?", asked in the text below `root`. */
export function useWhoChanged(id: ReleaseId, root: RefObject<HTMLElement | null>): WhoChangedState {
  const { t } = useTranslation('history');
  const toast = useToast();
  const errorText = useErrorText();
  const place = useAskedPlace(root);
  const [asked, setAsked] = useState<Asked | null>(null);

  const ask = async (content: ReleaseContent, from: number | null): Promise<boolean> => {
    const found = place(content);
    if (found === null || found.place.sentence === '') {
      toast({ text: t('blame.noPlace') });
      return false;
    }
    try {
      setAsked({ ...found, answer: await api.history.blame({ id, from, ...found }) });
      return true;
    } catch (failure) {
      toast({ text: errorText(failure), tone: 'error' });
      return false;
    }
  };
  return { asked, ask, forget: () => setAsked(null) };
}
