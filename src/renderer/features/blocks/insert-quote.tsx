import type { Editor } from '@tiptap/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedBlock } from '@shared/domain/blocks';
import type { Language } from '@shared/domain/release';
import { normalize } from '@shared/search/normalize';
import { useCommands } from '../../commands';
import { Button, Dialog, EmptyState, TextField, cx } from '../../ui';
import { useActiveEditor } from '../editor';
import { langTag } from '../release/lang-tag';
import styles from './insert-quote.module.css';
import { useKnownBlocks } from './use-blocks';

/** Offers to insert a quotation where the caret is. */
export function InsertQuote(): ReactNode {
  const editor = useActiveEditor();
  const [isOpen, setOpen] = useState(false);
  useCommands({ 'blocks.insertQuote': { run: () => setOpen(true), isEnabled: editor !== null && !isOpen } });
  return isOpen && editor !== null ? <QuoteDialog editor={editor} onClose={() => setOpen(false)} /> : null;
}

const languageOf = (editor: Editor): Language => (editor.view.dom.lang === langTag('en') ? 'en' : 'zh');

/** As it is written, line by line. */
function insert(editor: Editor, text: string): void {
  const lines = text.split('\n').map((line) => ({ type: 'text', text: line }));
  const [only] = lines;
  const content = lines.length === 1 && only !== undefined ? only : lines.filter(({ text: line }) => line !== '').map((line) => ({ type: 'paragraph', content: [line] }));
  editor.chain().focus().insertContent(content).run();
}

function QuoteDialog({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('blocks');
  const [sought, setSought] = useState('');
  const lang = languageOf(editor);
  const quotes = useKnownBlocks('quote').filter((quote) => quote[lang] !== '');
  const found = quotes.filter(({ name, zh, en, speaker }) => normalize(`${name}\n${zh}\n${en}\n${speaker}`).includes(normalize(sought)));

  const choose = (quote: ListedBlock | undefined): void => {
    if (quote === undefined) return;
    insert(editor, quote[lang]);
    onClose();
  };
  return (
    <Dialog isOpen onClose={onClose} title={t('quote.title')} size="m">
      <div className={cx(styles.quotes)}>
        <TextField label={t('quote.search')} value={sought} onChange={setSought} onEnter={() => choose(found[0])} autoFocus />
        {found.length === 0 ? (
          <EmptyState title={t(quotes.length === 0 ? 'quote.none' : 'quote.notFound')} />
        ) : (
          <ul className={cx(styles.list)} aria-label={t('kind.quote')}>
            {found.map((quote) => (
              <li key={quote.id}>
                <Button variant="quiet" className={cx(styles.quote)} onPress={() => choose(quote)}>
                  <span className={cx(styles.name)}>{quote.speaker === '' ? quote.name : t('quote.by', { name: quote.name, speaker: quote.speaker })}</span>
                  <span className={cx(styles.text)} lang={langTag(lang)}>
                    {quote[lang]}
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}
