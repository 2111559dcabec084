import i18next, { type i18n } from 'i18next';
import type { InterfaceLanguage } from '../contract';
import { catalogues } from './index';

/**
 * An i18next with every catalogue loaded, ready at once: texts are bundled, nothing is fetched.
 * Keys are flat (`"release.create"`), because ids of commands and errors are keys and have dots in them.
 */
export function createI18n(language: InterfaceLanguage): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources: catalogues,
    defaultNS: 'common',
    ns: Object.keys(catalogues.en),
    keySeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return instance;
}
