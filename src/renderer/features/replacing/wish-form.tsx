import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplaceWish } from '@shared/domain/replacing';
import { Checkbox, cx, Segmented, TextField } from '../../ui';
import styles from './replacing.module.css';

/** What the person has filled in so far. */
export interface WishDraft {
  readonly text: string;
  readonly replacement: string;
  readonly languages: 'both' | 'zh' | 'en';
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
}

export const EMPTY_WISH: WishDraft = { text: '', replacement: '', languages: 'both', matchCase: false, wholeWord: false };

const LONGEST = 1_000;

/** Null while there is nothing to look for, or nothing would change. */
export function wishOf({ text, replacement, languages, matchCase, wholeWord }: WishDraft): ReplaceWish | null {
  if (text === '' || (matchCase && text === replacement)) return null;
  return { search: { text, matchCase, wholeWord }, replacement, languages: languages === 'both' ? ['zh', 'en'] : [languages] };
}

interface WishFormProps {
  readonly draft: WishDraft;
  readonly onChange: (changes: Partial<WishDraft>) => void;
  readonly onPreview: (draft: WishDraft) => void;
  /** How many releases are selected. */
  readonly selected: number;
  readonly children: ReactNode;
}

export function WishForm({ draft, onChange, onPreview, selected, children }: WishFormProps): ReactNode {
  const { t } = useTranslation('finding');
  return (
    <div className={cx(styles.form)}>
      <p className={cx(styles.scope)}>{t('many.scope', { count: selected })}</p>
      <TextField
        label={t('many.find')}
        value={draft.text}
        maxLength={LONGEST}
        autoFocus
        onChange={(text) => onChange({ text })}
        onEnter={(text) => onPreview({ ...draft, text })}
      />
      <TextField
        label={t('many.replacement')}
        value={draft.replacement}
        maxLength={LONGEST}
        onChange={(replacement) => onChange({ replacement })}
        onEnter={(replacement) => onPreview({ ...draft, replacement })}
      />
      <div className={cx(styles.languages)}>
        <span aria-hidden>{t('many.languages')}</span>
        <Segmented
          label={t('many.languages')}
          segments={(['both', 'zh', 'en'] as const).map((id) => ({ id, label: t(`many.${id}`) }))}
          value={draft.languages}
          onChange={(languages) => onChange({ languages })}
        />
      </div>
      <Checkbox isSelected={draft.matchCase} onChange={(matchCase) => onChange({ matchCase })}>
        {t('case.hint')}
      </Checkbox>
      <Checkbox isSelected={draft.wholeWord} onChange={(wholeWord) => onChange({ wholeWord })}>
        {t('words')}
      </Checkbox>
      {children}
    </div>
  );
}
