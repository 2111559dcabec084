import { useQuery } from '@tanstack/react-query';
import { Plus, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '@shared/domain/release';
import { sharesTerm } from '@shared/domain/term-index';
import { headTerm, LONGEST_NOTE, LONGEST_TERM, SUBJECTS, TERM_STATUSES, type Concept } from '@shared/domain/terms';
import { queries } from '../../bridge';
import { Button, cx, DateField, ErrorNote, IconButton, Select, TextArea, TextField } from '../../ui';
import { contentOf, isDirty, problemOf, withLine, withoutLine, withStatus, withText, type ConceptDraft } from './concept-draft';
import styles from './terms.module.css';

interface ConceptFormProps {
  readonly draft: ConceptDraft;
  /** The cursor goes to the first term. */
  readonly autoFocus: boolean;
  readonly isSaving: boolean;
  readonly error: unknown;
  readonly onChange: (draft: ConceptDraft) => void;
  readonly onSave: () => void;
  readonly onRevert: () => void;
  readonly onRemove: () => void;
  readonly onOpen: (concept: Concept) => void;
}

/** The right half: one concept with all its terms. */
export function ConceptForm({ draft, autoFocus, isSaving, error, onChange, onSave, onRevert, onRemove, onOpen }: ConceptFormProps) {
  const { t } = useTranslation('terms');
  // As it was to begin with: the cursor must not run away from what is being typed.
  const [focused] = useState(() => (autoFocus ? firstBlank(draft) : null));
  const problem = problemOf(draft);
  const dirty = isDirty(draft);
  const canSave = dirty && problem === null && !isSaving;
  const save = (): void => {
    if (canSave) onSave();
  };

  return (
    <section className={cx(styles.form)} aria-label={t(draft.stored === null ? 'form.new' : 'form')}>
      <div className={cx(styles.fields)}>
        <div className={cx(styles.about)}>
          <Select
            label={t('subject')}
            choices={SUBJECTS.map((id) => ({ id, label: t(`subject.${id}`) }))}
            value={draft.subject}
            onChange={(subject) => onChange({ ...draft, subject })}
          />
          <span className={cx(styles.origin)}>{t(draft.stored === null ? 'form.new' : `origin.${draft.origin}`)}</span>
        </div>
        {LANGUAGES.map((lang) => (
          <TermLines key={lang} lang={lang} draft={draft} autoFocus={focused === lang} onChange={onChange} onEnter={save} />
        ))}
        <TwinNote draft={draft} onOpen={onOpen} />
        <TextArea label={t('form.note')} rows={2} value={draft.note} maxLength={LONGEST_NOTE} onChange={(note) => onChange({ ...draft, note })} />
        <div className={cx(styles.dates)}>
          <DateField label={t('form.validFrom')} value={draft.validFrom} onChange={(validFrom) => onChange({ ...draft, validFrom })} />
          <DateField label={t('form.validUntil')} value={draft.validUntil} onChange={(validUntil) => onChange({ ...draft, validUntil })} />
          <p className={cx(styles.hint)}>{t('form.validHint')}</p>
        </div>
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
        <Button variant="primary" isDisabled={!canSave} onPress={save}>
          {t('form.save')}
        </Button>
      </div>
    </section>
  );
}

/** A term from a selection misses its other language: that is where to go on. */
const firstBlank = ({ terms }: ConceptDraft): Language => terms.find(({ text }) => text === '')?.lang ?? 'zh';

interface TermLinesProps {
  readonly lang: Language;
  readonly draft: ConceptDraft;
  readonly autoFocus: boolean;
  readonly onChange: (draft: ConceptDraft) => void;
  readonly onEnter: () => void;
}

function TermLines({ lang, draft, autoFocus, onChange, onEnter }: TermLinesProps) {
  const { t } = useTranslation('terms');
  const lines = draft.terms.filter((term) => term.lang === lang);
  return (
    <fieldset className={cx(styles.language)}>
      <legend className={cx(styles.caption)}>{t(`form.${lang}`)}</legend>
      {lines.map(({ key, text, status }, index) => (
        <div key={key} className={cx(styles.line)}>
          <TextField
            label={t(`form.term.${lang}`, { number: index + 1 })}
            labelHidden
            lang={lang === 'zh' ? 'zh-CN' : 'en'}
            value={text}
            maxLength={LONGEST_TERM}
            autoFocus={autoFocus && index === 0}
            onChange={(next) => onChange(withText(draft, key, next))}
            onEnter={onEnter}
          />
          <Select
            label={t('form.status', { term: text })}
            labelHidden
            choices={TERM_STATUSES.map((id) => ({ id, label: t(`status.${id}`) }))}
            value={status}
            onChange={(next) => onChange(withStatus(draft, key, next))}
          />
          <IconButton
            label={text === '' ? t('form.removeBlank') : t('form.removeTerm', { term: text })}
            icon={<X size={14} aria-hidden />}
            isDisabled={lines.length === 1 && text === ''}
            onPress={() => onChange(withoutLine(draft, key))}
          />
        </div>
      ))}
      <Button variant="quiet" icon={<Plus size={13} aria-hidden />} className={styles.addLine} onPress={() => onChange(withLine(draft, lang))}>
        {t(`form.addTerm.${lang}`)}
      </Button>
    </fieldset>
  );
}

/** What is about to be added may be there already, perhaps with another translation. */
function TwinNote({ draft, onOpen }: { readonly draft: ConceptDraft; readonly onOpen: (concept: Concept) => void }) {
  const { t } = useTranslation('terms');
  const content = contentOf(draft);
  const isAsked = draft.stored === null && content.terms.length > 0;
  const found = useQuery({ ...queries.terms.lookUp(content.terms.map(({ text }) => text)), enabled: isAsked }).data ?? [];
  const twin = isAsked ? found.find((concept) => concept.id !== draft.id && sharesTerm(concept, content)) : undefined;
  if (twin === undefined) return null;
  return (
    <p className={cx(styles.twin)} role="status">
      {t('form.twin', { zh: headTerm(twin, 'zh') || t('noTerm'), en: headTerm(twin, 'en') || t('noTerm') })}
      <Button variant="quiet" onPress={() => onOpen(twin)}>
        {t('form.twin.open')}
      </Button>
    </p>
  );
}
