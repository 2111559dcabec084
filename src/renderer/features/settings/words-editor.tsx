import { useQuery, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { HOUSE_WORD_KINDS, type HouseWord, type HouseWordKind } from '@shared/domain/checks';
import { LANGUAGES, type Language } from '@shared/domain/release';
import { api, queries } from '../../bridge';
import { cx, ErrorNote, IconButton, Segmented, Select, TextField } from '../../ui';
import { langTag } from '../release/lang-tag';
import { ListActions, useListForm } from './list-form';
import styles from './settings.module.css';

/** More rows of fields than these nobody reads; Find brings the others. */
const MOST_ROWS = 60;

export function WordsEditor(): ReactNode {
  const { data, error, refetch } = useQuery(queries.checks.words());
  if (error !== null) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  return data === undefined ? null : <WordsForm stored={data} />;
}

/** A word being edited; `key` is its own as long as the list is, below 0 for one that was added. */
interface Row {
  readonly key: number;
  readonly word: HouseWord;
}

const apart = (text: string): string[] => text.split(/[、,，]/u).map((part) => part.trim()).filter((part) => part !== '');

function WordsForm({ stored }: { readonly stored: readonly HouseWord[] }): ReactNode {
  const { t } = useTranslation('checks');
  const client = useQueryClient();
  const [kind, setKind] = useState<HouseWordKind>('superlative');
  const [lang, setLang] = useState<Language>('zh');
  const [sought, setSought] = useState('');
  const { items, change, save, error } = useListForm({
    stored: useMemo(() => stored.map((word, key): Row => ({ key, word })), [stored]),
    // What was begun and left empty is no word.
    write: async (rows) =>
      client.setQueryData(queries.checks.words().queryKey, await api.checks.saveWords({ words: rows.map(({ word }) => word).filter(({ text }) => text.trim() !== '') })),
    savedText: t('house.saved'),
  });
  const edit = (key: number, part: Partial<HouseWord>): void => change(items.map((row) => (row.key === key ? { key, word: { ...row.word, ...part } } : row)));
  const wanted = sought.trim().toLowerCase();
  const matching = items.filter(({ word }) => word.kind === kind && word.lang === lang && [word.text, word.expected, ...word.except].some((text) => text.toLowerCase().includes(wanted)));

  return (
    <div className={cx(styles.kinds)}>
      <p className={cx(styles.hint)}>{t('house.about')}</p>
      <div className={cx(styles.wordFilter)}>
        <Select label={t('house.kind')} labelHidden choices={HOUSE_WORD_KINDS.map((id) => ({ id, label: t(`house.kind.${id}`) }))} value={kind} onChange={setKind} />
        <Segmented label={t('house.lang')} segments={LANGUAGES.map((id) => ({ id, label: t(`house.lang.${id}`) }))} value={lang} onChange={setLang} />
        <TextField label={t('house.filter')} labelHidden placeholder={t('house.filter')} value={sought} onChange={setSought} />
      </div>
      {matching.length === 0 && <p className={cx(styles.hint)}>{t('house.none')}</p>}
      <ul className={cx(styles.kindList)}>
        {matching.slice(0, MOST_ROWS).map(({ word, key }) => (
          <li key={key} className={cx(styles.word)}>
            <TextField label={t('house.text')} labelHidden lang={langTag(lang)} placeholder={t('house.text')} value={word.text} onChange={(text) => edit(key, { text })} maxLength={100} autoFocus={key < 0} />
            <TextField label={t('house.expected')} labelHidden lang={langTag(lang)} placeholder={t('house.expected')} value={word.expected} onChange={(expected) => edit(key, { expected })} maxLength={100} />
            <ExceptField lang={lang} except={word.except} onChange={(except) => edit(key, { except })} />
            <IconButton label={t('house.remove', { name: word.text })} icon={<X size={14} aria-hidden />} onPress={() => change(items.filter((row) => row.key !== key))} />
          </li>
        ))}
      </ul>
      {matching.length > MOST_ROWS && <p className={cx(styles.hint)}>{t('house.more', { count: matching.length - MOST_ROWS })}</p>}
      <ListActions
        addLabel={t('house.add')}
        saveLabel={t('house.save')}
        canSave
        error={error}
        onAdd={() => {
          setSought('');
          // At the top, where it is seen.
          change([{ key: Math.min(0, ...items.map(({ key }) => key)) - 1, word: { lang, kind, text: '', expected: '', except: [] } }, ...items]);
        }}
        onSave={save}
      />
    </div>
  );
}

interface ExceptFieldProps {
  readonly lang: Language;
  readonly except: readonly string[];
  readonly onChange: (except: string[]) => void;
}

/** What is typed stays as it is typed; a comma at its end is not yet another word. */
function ExceptField({ lang, except, onChange }: ExceptFieldProps): ReactNode {
  const { t } = useTranslation('checks');
  const [text, setText] = useState(() => except.join(lang === 'zh' ? '、' : ', '));
  return (
    <TextField
      label={t('house.except')}
      labelHidden
      lang={langTag(lang)}
      placeholder={t('house.except')}
      value={text}
      onChange={(value) => {
        setText(value);
        onChange(apart(value));
      }}
    />
  );
}
