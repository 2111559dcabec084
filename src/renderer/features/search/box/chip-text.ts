import type { TFunction } from 'i18next';
import type { InterfaceLanguage } from '@shared/contract';
import type { Kind } from '@shared/domain/release';
import type { Clause } from '@shared/search/query';
import { contentNamed, languageNamed, statusNamed } from '@shared/search/query/fields';

export interface ChipTexts {
  readonly t: TFunction<['search', 'releases']>;
  readonly kinds: readonly Kind[];
  readonly language: InterfaceLanguage;
}

/** A condition as a chip says it, whatever language it was typed in: 状态 草稿, Date 2021-03 – 2022-06. */
export function chipText({ field, value, negated }: Pick<Clause, 'field' | 'value' | 'negated'>, texts: ChipTexts): string {
  const { t } = texts;
  const condition = t('chip.text', { field: t(`field.${field}`), value: chipValue(field, value, texts) });
  return negated ? t('chip.not', { condition }) : condition;
}

function chipValue(field: Clause['field'], value: string, { t, kinds, language }: ChipTexts): string {
  const plain = value.toLowerCase();
  switch (field) {
    case 'status': {
      const status = statusNamed(value);
      return status === undefined ? value : t(`releases:status.${status}`);
    }
    case 'lang': {
      const lang = languageNamed(value);
      return lang === undefined ? value : t(`language.${lang}`);
    }
    case 'has': {
      const content = contentNamed(value);
      return content === undefined ? value : t(`content.${content}`);
    }
    case 'kind': {
      const kind = kinds.find(({ id, zh, en }) => [id, zh, en].some((name) => name.toLowerCase() === plain));
      return kind === undefined ? value : language === 'zh-CN' ? kind.zh : kind.en;
    }
    case 'date':
      return value.replace(/\.\.+/u, ' – ').trim();
    default:
      return value;
  }
}
