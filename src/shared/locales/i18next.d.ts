import type { Catalogue } from './index';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    keySeparator: false;
    resources: Catalogue;
  }
}
