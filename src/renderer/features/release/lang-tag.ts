import type { Language } from '@shared/domain/release';

/** For `lang` attributes, so that screen readers change the voice and Chromium the line breaking. */
export const langTag = (lang: Language): string => (lang === 'zh' ? 'zh-CN' : 'en');
