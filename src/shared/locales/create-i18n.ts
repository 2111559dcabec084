import i18next, { type i18n } from 'i18next';
import { catalogues } from './index';
import type { InterfaceLanguage } from '../contract';

/** An i18next with every catalogue loaded, ready at once: texts are bundled, nothing is fetched. */
export function createI18n(language: InterfaceLanguage): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources: catalogues,
    defaultNS: 'common',
    ns: Object.keys(catalogues.en),
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return instance;
}
