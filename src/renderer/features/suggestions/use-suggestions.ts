import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReleaseContent } from '@shared/domain/release';
import type { Suggestion, SuggestionKind } from '@shared/domain/suggestions';
import type { Subject } from '@shared/domain/terms';
import { api } from '../../bridge';
import { useErrorText, useToast } from '../../ui';

/** Names change seldom: what is typed is looked at when it rests. */
const PAUSE_MS = 800;
const SUBJECT: Readonly<Record<SuggestionKind, Subject>> = { person: 'general', organisation: 'organisation', place: 'general', product: 'product' };
const NONE: readonly Suggestion[] = [];

export const nameOf = ({ zh, en }: Suggestion): string => (zh === en ? zh : [zh, en].filter((text) => text !== '').join(' / '));

interface Suggestions {
  readonly suggestions: readonly Suggestion[];
  readonly addTerm: (suggestion: Suggestion) => void;
  readonly dismiss: (suggestion: Suggestion) => void;
}

/** Names in a text that are nowhere recorded; each change is told, with an undo. */
export function useSuggestions(content: ReleaseContent): Suggestions {
  const { t } = useTranslation(['facts', 'common']);
  const toast = useToast();
  const errorText = useErrorText();
  const [suggestions, setSuggestions] = useState<readonly Suggestion[] | null>(null);
  /** Counts what was recorded or dismissed elsewhere than in the release. */
  const [changes, setChanges] = useState(0);
  const isFirst = suggestions === null;

  useEffect(() => {
    let isWanted = true;
    const ask = (): void => {
      // Without an answer nothing is offered: the panel has its own work to show.
      api.facts.suggestions({ content }).then(
        (found) => isWanted && setSuggestions(found),
        () => isWanted && setSuggestions(NONE),
      );
    };
    const timer = setTimeout(ask, isFirst ? 0 : PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [content, changes, isFirst]);

  useEffect(() => api.on('terms.changed', () => setChanges((count) => count + 1)), []);

  const attempt = (work: Promise<unknown>, suggestion: Suggestion, text: string, undo: () => Promise<unknown>): void => {
    const failed = (error: unknown): void => toast({ text: errorText(error), tone: 'error' });
    const changed = (): void => setChanges((count) => count + 1);
    work.then(() => {
      setSuggestions((shown) => shown?.filter((one) => one !== suggestion) ?? null);
      changed();
      toast({ text, action: { label: t('common:action.undo'), run: () => void undo().then(changed, failed) } });
    }, failed);
  };

  return {
    suggestions: suggestions ?? NONE,
    addTerm: (suggestion) => {
      const terms = (['zh', 'en'] as const).flatMap((lang) => (suggestion[lang] === '' ? [] : [{ lang, text: suggestion[lang], status: 'preferred' as const }]));
      const content = { subject: SUBJECT[suggestion.kind], note: '', validFrom: null, validUntil: null, terms };
      const saving = api.terms.save({ id: crypto.randomUUID(), content });
      attempt(saving, suggestion, t('found.termAdded', { name: nameOf(suggestion) }), async () => {
        const { batch } = await saving;
        if (batch !== null) await api.terms.undo({ batch });
      });
    },
    dismiss: (suggestion) =>
      attempt(api.facts.dismissSuggestion({ suggestion, isDismissed: true }), suggestion, t('found.dismissed', { name: nameOf(suggestion) }), () =>
        api.facts.dismissSuggestion({ suggestion, isDismissed: false }),
      ),
  };
}
