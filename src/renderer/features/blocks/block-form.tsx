import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_BLOCK_NAME, LONGEST_BLOCK_NOTE, LONGEST_BLOCK_TEXT } from '@shared/domain/blocks';
import { LANGUAGES } from '@shared/domain/release';
import { Button, Checkbox, cx, ErrorNote, TextArea, TextField } from '../../ui';
import { langTag } from '../release/lang-tag';
import { isDirty, problemOf, type BlockDraft } from './block-draft';
import styles from './blocks.module.css';

const ROWS = { boilerplate: 6, contact: 5, quote: 4 } as const;

interface BlockFormProps {
  readonly draft: BlockDraft;
  /** The cursor goes to the name. */
  readonly autoFocus: boolean;
  readonly isSaving: boolean;
  readonly error: unknown;
  /** What saving will do beside keeping the block. */
  readonly hint: string | null;
  readonly onChange: (draft: BlockDraft) => void;
  readonly onSave: () => void;
  readonly onRevert: () => void;
  readonly onRemove: () => void;
}

/** The right half: one block in both languages. */
export function BlockForm({ draft, autoFocus, isSaving, error, hint, onChange, onSave, onRevert, onRemove }: BlockFormProps): ReactNode {
  const { t } = useTranslation('blocks');
  const problem = problemOf(draft);
  const dirty = isDirty(draft);
  const canSave = dirty && problem === null && !isSaving;
  const isQuote = draft.kind === 'quote';
  return (
    <section className={cx(styles.form)} aria-label={t(draft.stored === null ? 'form.new' : 'form')}>
      <div className={cx(styles.fields)}>
        {hint !== null && <p className={cx(styles.hint)}>{hint}</p>}
        <TextField
          label={t('form.name')}
          description={t('form.name.description')}
          value={draft.name}
          maxLength={LONGEST_BLOCK_NAME}
          autoFocus={autoFocus}
          onChange={(name) => onChange({ ...draft, name })}
          onEnter={() => {
            if (canSave) onSave();
          }}
        />
        {LANGUAGES.map((lang) => (
          <TextArea
            key={lang}
            label={t(`form.${lang}`)}
            lang={langTag(lang)}
            rows={ROWS[draft.kind]}
            value={draft[lang]}
            maxLength={LONGEST_BLOCK_TEXT}
            onChange={(text) => onChange({ ...draft, [lang]: text })}
          />
        ))}
        {draft.kind === 'contact' && <p className={cx(styles.hint)}>{t('form.contactHint')}</p>}
        {isQuote && <p className={cx(styles.hint)}>{t('form.quoteHint')}</p>}
        {isQuote && (
          <TextField label={t('form.speaker')} value={draft.speaker} maxLength={LONGEST_BLOCK_NAME} onChange={(speaker) => onChange({ ...draft, speaker })} />
        )}
        <TextArea label={t('form.note')} rows={2} value={draft.note} maxLength={LONGEST_BLOCK_NOTE} onChange={(note) => onChange({ ...draft, note })} />
        {!isQuote && (
          <Checkbox isSelected={draft.isDefault} onChange={(isDefault) => onChange({ ...draft, isDefault })}>
            {t('form.isDefault')}
          </Checkbox>
        )}
        {error !== null && <ErrorNote error={error} />}
      </div>
      <div className={cx(styles.actions)}>
        {draft.stored !== null && (
          <Button variant="quiet" icon={<Trash2 size={14} aria-hidden />} onPress={onRemove}>
            {t('remove')}
          </Button>
        )}
        <span className={cx(styles.problem)} role="status">
          {dirty && problem !== null && t(`form.${problem}`)}
        </span>
        <Button isDisabled={!dirty && draft.stored !== null} onPress={onRevert}>
          {t('form.revert')}
        </Button>
        <Button variant="primary" isDisabled={!canSave} onPress={onSave}>
          {t('form.save')}
        </Button>
      </div>
    </section>
  );
}
