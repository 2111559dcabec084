import { emptyEdition, emptyFacts, type ReleaseId } from '@shared/domain/release';
import { api, useSettings } from '../../bridge';
import { useErrorText, useToast } from '../../ui';

/** Begins a draft with this date, in the language of the interface. */
export function useCreateOn(onCreated: (id: ReleaseId) => void): (day: string) => void {
  const { language } = useSettings();
  const toast = useToast();
  const errorText = useErrorText();
  return (day) => {
    const lang = language === 'zh-CN' ? 'zh' : 'en';
    api.releases.create({ content: { facts: { ...emptyFacts(), date: day }, zh: null, en: null, [lang]: emptyEdition() } }).then(
      ({ id }) => onCreated(id),
      (error: unknown) => toast({ text: errorText(error), tone: 'error' }),
    );
  };
}
