import type { Editor } from '@tiptap/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isSafeLink } from '@shared/domain/document';
import { Button, Dialog, TextField } from '../../ui';

interface LinkDialogProps {
  readonly editor: Editor;
  readonly onClose: () => void;
}

const LINK = 'link';

/** `example.com` means https; an address with an @ and no scheme means mail. */
function completed(address: string): string {
  const trimmed = address.trim();
  if (trimmed === '' || /^[a-z][a-z\d+.-]*:/i.test(trimmed)) return trimmed;
  return trimmed.includes('@') ? `mailto:${trimmed}` : `https://${trimmed}`;
}

export function LinkDialog({ editor, onClose }: LinkDialogProps): ReactNode {
  const { t } = useTranslation(['editor', 'common']);
  const [before] = useState(() => String(editor.getAttributes(LINK).href ?? ''));
  const [address, setAddress] = useState(before);
  const href = completed(address);
  const isWrong = href !== '' && !isSafeLink(href);

  const apply = (typed: string): void => {
    const link = completed(typed);
    if (!isSafeLink(link)) return;
    const chain = editor.chain().focus().extendMarkRange(LINK);
    const { empty } = editor.state.selection;
    if (empty && before === '') chain.insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href: link } }] }).run();
    else chain.setLink({ href: link }).run();
    onClose();
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('editor:link')}
      size="s"
      footer={
        <>
          {before !== '' && (
            <Button
              onPress={() => {
                editor.chain().focus().extendMarkRange(LINK).unsetLink().run();
                onClose();
              }}
            >
              {t('editor:link.remove')}
            </Button>
          )}
          <Button variant="primary" isDisabled={href === '' || isWrong} onPress={() => apply(address)}>
            {t('editor:link.apply')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('editor:link.address')}
        value={address}
        onChange={setAddress}
        onEnter={apply}
        placeholder={t('editor:link.placeholder')}
        error={isWrong ? t('editor:link.invalid') : null}
        autoFocus
      />
    </Dialog>
  );
}
