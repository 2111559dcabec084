import type { Editor } from '@tiptap/core';
import { useDeferredValue, useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounterpartPlace } from '@shared/domain/memory';
import { OTHER_LANGUAGE, type Language, type ReleaseContent, type ReleaseId } from '@shared/domain/release';
import { TextField, cx } from '../../ui';
import { useEditorHub } from '../editor';
import { bodyOf } from '../release/edition/caret-block';
import { Panel } from '../release/panel';
import { Concordance } from './concordance';
import { insertAtCaret, insertParagraph } from './insert';
import styles from './memory.module.css';
import { Translations } from './translations';
import { useSource } from './use-source';

interface MemoryPanelProps {
  readonly id: ReleaseId;
  readonly content: ReleaseContent;
  /** Holds the editions. */
  readonly root: RefObject<HTMLElement | null>;
  readonly isEditing: boolean;
  /** What to look for, another object each time; null leaves the search alone. */
  readonly phrase: { readonly text: string } | null;
  readonly onClose: () => void;
  readonly onOpen: (id: ReleaseId) => void;
}

/** Beside a text that is translated: how the archive has translated this, or a phrase, before. */
export function MemoryPanel({ id, content, root, isEditing, phrase, onClose, onOpen }: MemoryPanelProps): ReactNode {
  const { t } = useTranslation('memory');
  const hub = useEditorHub();
  const [wanted, setWanted] = useState({ phrase, text: phrase?.text ?? '', count: 0 });
  if (wanted.phrase !== phrase) setWanted({ phrase, text: phrase?.text ?? wanted.text, count: wanted.count + 1 });
  const asked = useDeferredValue(wanted.text.trim());
  const at = useSource(root, content, isEditing);

  const canWrite = (lang: Language): boolean => isEditing && content[lang] !== null;
  const editorOf = (lang: Language): Editor | undefined => {
    const body = root.current === null ? null : bodyOf(root.current, lang);
    return body === null ? undefined : hub.editorOf(body);
  };
  const insertInto = (lang: Language): ((text: string) => void) | undefined =>
    canWrite(lang)
      ? (text) => {
          const editor = editorOf(lang);
          if (editor !== undefined) insertAtCaret(editor, text);
        }
      : undefined;
  /** A paragraph that has no translation yet gets one in its place in the other edition. */
  const translateTo = (lang: Language, place: CounterpartPlace): ((text: string) => void) | undefined =>
    canWrite(lang)
      ? (text) => {
          const editor = editorOf(lang);
          if (editor !== undefined) insertParagraph(editor, text, place);
        }
      : undefined;
  const source = at?.source ?? null;
  const target = source === null ? null : OTHER_LANGUAGE[source.lang];

  return (
    <Panel title={t('title')} onClose={onClose}>
      <TextField
        key={wanted.count}
        label={t('search.label')}
        placeholder={t('search.placeholder')}
        value={wanted.text}
        autoFocus={phrase !== null}
        maxLength={1_000}
        onChange={(text) => setWanted({ ...wanted, text })}
      />
      {asked !== '' ? (
        <Concordance text={asked} onOpen={onOpen} insertInto={insertInto} />
      ) : at === null ? (
        <p className={cx(styles.note)}>{t(isEditing ? 'hint.caret' : 'hint.read')}</p>
      ) : source === null || target === null ? (
        <p className={cx(styles.note)}>{t('hint.empty')}</p>
      ) : (
        <Translations
          id={id}
          source={source}
          onOpen={onOpen}
          onInsert={source.of === 'itself' ? translateTo(target, source.place) : insertInto(target)}
          onInsertTerm={source.of === 'itself' ? undefined : insertInto(target)}
        />
      )}
    </Panel>
  );
}
