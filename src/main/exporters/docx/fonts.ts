import type { Language } from '@shared/domain/release';
import type { Script } from '../script';

/** Fonts by name: every Word and WPS has them or a stand-in; none is embedded. */
const LATIN = 'Times New Roman';
const CHINESE = {
  Hans: { body: '宋体', heading: '黑体', locale: 'zh-CN' },
  Hant: { body: '新細明體', heading: '微軟正黑體', locale: 'zh-HK' },
} as const;

export type FontRole = 'body' | 'heading';

export interface Typeface {
  readonly ascii: string;
  readonly hAnsi: string;
  readonly eastAsia: string;
  readonly cs: string;
  readonly hint?: 'eastAsia';
}

const chinese = (script: Script): (typeof CHINESE)['Hans' | 'Hant'] => CHINESE[script === 'Hant' ? 'Hant' : 'Hans'];

/**
 * Fonts of a run. Quotation marks, dashes and dots stand in both scripts: the hint makes them Chinese in a Chinese text,
 * where Word would otherwise set narrow Latin ones.
 */
export function typeface(role: FontRole, language: Language, script: Script): Typeface {
  const fonts = { ascii: LATIN, hAnsi: LATIN, eastAsia: chinese(script)[role], cs: LATIN };
  return language === 'zh' ? { ...fonts, hint: 'eastAsia' } : fonts;
}

/** `w:lang` of a run: Latin text is English, East Asian text is of the edition's script. */
export const proofing = (script: Script): { value: string; eastAsia: string } => ({
  value: 'en-US',
  eastAsia: chinese(script).locale,
});
