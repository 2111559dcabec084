import { Plus } from 'lucide-react';
import { useDeferredValue, useMemo, useState, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { lengthOf, type Document } from '@shared/domain/document';
import type { Edition, Language } from '@shared/domain/release';
import { Button, cx } from '../../../ui';
import { BodyEditor, DocumentView, type CaretPlace } from '../../editor';
import { langTag } from '../lang-tag';
import { characterAt } from './character-at';
import { PlainField } from './plain-field';
import styles from './edition.module.css';

const PLAIN_FIELDS = ['title', 'subtitle', 'dateline', 'byline', 'source', 'boilerplate'] as const;
type PlainFieldId = (typeof PLAIN_FIELDS)[number];
const CREDITS = ['dateline', 'byline', 'source'] as const;
const OPTIONAL = ['subtitle', 'dateline', 'byline', 'source', 'boilerplate'] as const;

/** Where editing begins. */
export type EditStart =
  | { readonly lang: Language; readonly field: 'body'; readonly caret: CaretPlace }
  | { readonly lang: Language; readonly field: PlainFieldId };

const isField = (field: string | undefined): field is PlainFieldId => PLAIN_FIELDS.some((known) => known === field);

interface ReadEditionProps {
  readonly lang: Language;
  readonly edition: Edition;
  /** Missing where nothing can be edited: in the bin, in the history. */
  readonly onEdit?: ((start: EditStart) => void) | undefined;
  /** Where its paragraphs stand when each stands beside its translation. */
  readonly rows?: readonly number[] | undefined;
}

export function ReadEdition({ lang, edition, onEdit, rows }: ReadEditionProps): ReactNode {
  const { t } = useTranslation('releases');

  /** A click edits here; selecting text, following a link and double clicks on nothing do not. */
  const begin = (event: MouseEvent<HTMLElement>): void => {
    const target = event.target as HTMLElement;
    if (onEdit === undefined || target.closest('a') !== null || window.getSelection()?.isCollapsed === false) return;
    const field = target.closest<HTMLElement>('[data-field]')?.dataset.field;
    const clicked = { left: event.clientX, top: event.clientY };
    // Beside its translation a paragraph stands elsewhere than while it is written.
    const caret = rows === undefined ? clicked : (characterAt(event.currentTarget, clicked) ?? clicked);
    onEdit(isField(field) ? { lang, field } : { lang, field: 'body', caret });
  };

  const credits = CREDITS.filter((field) => edition[field] !== '');
  return (
    // Keyboard users edit by the Edit button and its command; this is the pointer's short way to the same.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <article aria-label={t(`edition.${lang}`)} lang={langTag(lang)} className={cx(styles.edition)} onClick={begin}>
      <h2 className={cx(styles.title, edition.title === '' && styles.blank)} data-field="title">
        {edition.title === '' ? t('untitled') : edition.title}
      </h2>
      {edition.subtitle !== '' && (
        <p className={cx(styles.subtitle)} data-field="subtitle">
          {edition.subtitle}
        </p>
      )}
      {credits.length > 0 && (
        <div className={cx(styles.credits)}>
          {credits.map((field) => (
            <span key={field} className={cx(styles.credit)} data-field={field}>
              {edition[field]}
            </span>
          ))}
        </div>
      )}
      <DocumentView document={edition.body} lang={lang} rows={rows} />
      {edition.boilerplate !== '' && (
        <footer className={cx(styles.boilerplate)} data-field="boilerplate">
          {edition.boilerplate}
        </footer>
      )}
      <Length body={edition.body} lang={lang} />
    </article>
  );
}

/** How long the text is, quietly below it; nothing for an empty one. */
function Length({ body, lang }: { readonly body: Document; readonly lang: Language }): ReactNode {
  const { t, i18n } = useTranslation('releases');
  const text = useDeferredValue(body);
  const { words, characters, minutes } = useMemo(() => lengthOf(text, lang), [text, lang]);
  if (words === 0) return null;
  return (
    <div className={cx(styles.length)} lang={i18n.language} title={t('length.characters', { count: characters })}>
      {t(`length.${lang}`, { count: words, minutes })}
    </div>
  );
}

interface EditEditionProps {
  readonly lang: Language;
  readonly edition: Edition;
  /** Changes when the text was replaced from outside: the body's editor then begins anew. */
  readonly epoch: number;
  readonly start: EditStart | null;
  /** Stands by the boilerplate: where its text comes from. */
  readonly blockLink: ReactNode;
  readonly onChange: (fields: Partial<Edition>) => void;
}

export function EditEdition({ lang, edition, epoch, start, blockLink, onChange }: EditEditionProps): ReactNode {
  const { t } = useTranslation('releases');
  // Empty fields are offered below the text instead of standing above it: nothing moves when editing begins.
  const [wanted, setWanted] = useState<readonly PlainFieldId[]>(() => OPTIONAL.filter((field) => edition[field] !== ''));
  const [focused, setFocused] = useState<PlainFieldId | null>(start?.lang === lang && start.field !== 'body' ? start.field : null);
  const shown = (field: PlainFieldId): boolean => wanted.includes(field) || edition[field] !== '';

  const placeholder = (field: PlainFieldId): string =>
    field === 'title' || field === 'dateline' || field === 'boilerplate' ? t(`place.${field}.${lang}`) : t(`place.${field}`);

  const plain = (field: PlainFieldId, className: string | undefined): ReactNode => (
    <PlainField
      key={field}
      label={`${t(`edition.${lang}`)}: ${t(`field.${field}`)}`}
      name={field}
      value={edition[field]}
      onChange={(text) => onChange({ [field]: text })}
      placeholder={placeholder(field)}
      lang={langTag(lang)}
      className={className}
      isMultiline={field === 'boilerplate'}
      autoFocus={focused === field}
    />
  );

  const credits = CREDITS.filter(shown);
  const offered = OPTIONAL.filter((field) => !shown(field));
  const caret = start?.lang === lang && start.field === 'body' ? start.caret : null;
  return (
    <article aria-label={t(`edition.${lang}`)} lang={langTag(lang)} className={cx(styles.edition, styles.editing)}>
      {plain('title', styles.title)}
      {shown('subtitle') && plain('subtitle', styles.subtitle)}
      {credits.length > 0 && <div className={cx(styles.credits)}>{credits.map((field) => plain(field, styles.credit))}</div>}
      <BodyEditor
        key={epoch}
        lang={lang}
        document={edition.body}
        onChange={(body) => onChange({ body })}
        caretAt={caret}
      />
      {shown('boilerplate') && plain('boilerplate', styles.boilerplate)}
      {blockLink}
      <Length body={edition.body} lang={lang} />
      {offered.length > 0 && (
        <div className={cx(styles.offers)}>
          {offered.map((field) => (
            <Button
              key={field}
              variant="quiet"
              icon={<Plus size={13} aria-hidden />}
              className={cx(styles.offer)}
              onPress={() => {
                setWanted([...wanted, field]);
                setFocused(field);
              }}
            >
              {t(`field.${field}`)}
            </Button>
          ))}
        </div>
      )}
    </article>
  );
}
