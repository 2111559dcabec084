import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../bridge';

const DARK = window.matchMedia('(prefers-color-scheme: dark)');

/** Language and light or dark, live: on the document itself, so that style sheets and screen readers follow. */
export function useAppearance(): void {
  const { language, theme } = useSettings();
  const { i18n, t } = useTranslation();

  useEffect(() => {
    document.documentElement.lang = language;
    void i18n.changeLanguage(language);
  }, [language, i18n]);

  useEffect(() => {
    document.title = t('app.name');
  }, [t]);

  useEffect(() => {
    const apply = (): void => {
      const isDark = theme === 'dark' || (theme === 'system' && DARK.matches);
      document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
    };
    apply();
    DARK.addEventListener('change', apply);
    return () => DARK.removeEventListener('change', apply);
  }, [theme]);
}
