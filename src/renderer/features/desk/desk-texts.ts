import type { InterfaceLanguage } from '@shared/contract';
import type { Titles } from '@shared/domain/listing';
import { LANGUAGES, type Language } from '@shared/domain/release';

/** The title in the language of the interface, else in the other one; null where there is neither. */
export function titleOf(title: Titles, language: InterfaceLanguage): { readonly lang: Language; readonly text: string } | null {
  const order = language === 'zh-CN' ? LANGUAGES : ([...LANGUAGES].reverse() as readonly Language[]);
  const lang = order.find((candidate) => (title[candidate] ?? '') !== '');
  return lang === undefined ? null : { lang, text: title[lang] ?? '' };
}

const utc = (isoDate: string): Date => new Date(`${isoDate}T00:00:00Z`);

/** `11月30日周一`, `Mon, Nov 30`; with its year when that is not the present one. */
export const shortDay = (isoDate: string, today: string, language: string): string =>
  new Intl.DateTimeFormat(language, {
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
    weekday: 'short',
    ...(isoDate.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(utc(isoDate));

/** `2026年11月23日星期一`, `Monday, November 23, 2026`. */
export const fullDay = (isoDate: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(utc(isoDate));

/** `2026年11月`, `November 2026`; of a month `YYYY-MM`. */
export const monthText = (month: string, language: string): string =>
  new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(utc(`${month}-01`));

/** `明天`, `in 3 days`, `5天前`. */
export const inDaysText = (days: number, language: string): string =>
  new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
