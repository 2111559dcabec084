import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Titles } from '@shared/domain/listing';
import { firstFilled } from '../release/first-filled';

/** Calls a release as the list does: by its title in the language of the interface, where it has one. */
export function useReleaseName(): (title: Titles) => string {
  const { t, i18n } = useTranslation('releases');
  const isEnglish = i18n.language === 'en';
  return useCallback(({ zh, en }) => firstFilled(...(isEnglish ? [en, zh] : [zh, en])) ?? t('untitled'), [t, isEnglish]);
}
