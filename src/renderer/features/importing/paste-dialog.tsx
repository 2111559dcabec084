import { useState, type ClipboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, TextArea } from '../../ui';

interface Pasted {
  readonly text: string;
  readonly html?: string;
}

interface PasteDialogProps {
  readonly onImport: (pasted: Pasted) => void;
  readonly onClose: () => void;
}

const ROWS = 12;

/** A place to paste into: reading the clipboard unasked would need a permission the window does not have. */
export function PasteDialog({ onImport, onClose }: PasteDialogProps): ReactNode {
  const { t } = useTranslation('imports');
  const [text, setText] = useState('');
  const [html, setHtml] = useState('');

  const paste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData.getData('text/html');
    if (pasted === '' || text !== '') return;
    event.preventDefault();
    setHtml(pasted);
    setText(event.clipboardData.getData('text/plain'));
  };

  const isEmpty = text.trim() === '' && html === '';
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('paste.title')}
      footer={
        <Button variant="primary" isDisabled={isEmpty} onPress={() => onImport(html === '' ? { text } : { text, html })}>
          {t('paste.import')}
        </Button>
      }
    >
      <div onPaste={paste}>
        <TextArea
          label={t('paste.target')}
          description={text === '' ? t('paste.hint') : t('paste.preview', { count: text.length })}
          value={text}
          onChange={(typed) => {
            // What is typed by hand is the text; the structure of what was pasted no longer fits it.
            setText(typed);
            setHtml('');
          }}
          rows={ROWS}
          autoFocus
        />
      </div>
    </Dialog>
  );
}
