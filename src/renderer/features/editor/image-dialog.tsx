import type { Editor } from '@tiptap/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, TextField } from '../../ui';
import type { ImageAttributes } from './schema/image-node';

interface ImageDialogProps {
  readonly editor: Editor;
  readonly onClose: () => void;
}

/** Caption and description of the selected picture. */
export function ImageDialog({ editor, onClose }: ImageDialogProps): ReactNode {
  const { t } = useTranslation('editor');
  const [before] = useState(() => editor.getAttributes('image') as ImageAttributes);
  const [title, setTitle] = useState(before.title);
  const [alt, setAlt] = useState(before.alt);

  const apply = (changed: Partial<ImageAttributes> = {}): void => {
    editor.chain().focus().updateAttributes('image', { title, alt, ...changed }).run();
    onClose();
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('image.edit')}
      footer={
        <>
          <Button
            onPress={() => {
              editor.chain().focus().deleteSelection().run();
              onClose();
            }}
          >
            {t('image.remove')}
          </Button>
          <Button variant="primary" onPress={() => apply()}>
            {t('image.apply')}
          </Button>
        </>
      }
    >
      <TextField label={t('image.caption')} value={title} onChange={setTitle} onEnter={(caption) => apply({ title: caption })} autoFocus />
      <TextField label={t('image.alt')} value={alt} onChange={setAlt} onEnter={(text) => apply({ alt: text })} />
    </Dialog>
  );
}
