import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BlockContent, LONGEST_BLOCK_NAME, tidyBlock, type LinkedKind, type ReusableBlock } from '@shared/domain/blocks';
import type { ReleaseContent } from '@shared/domain/release';
import { api } from '../../bridge';
import { Button, Dialog, ErrorNote, TextField } from '../../ui';

interface SaveAsBlockProps {
  readonly kind: LinkedKind;
  readonly content: ReleaseContent;
  readonly onSaved: (block: ReusableBlock) => void;
  readonly onClose: () => void;
}

/** The one field of a contact goes to the language it is written in. */
function textsOf({ facts: { mediaContact }, zh, en }: ReleaseContent, kind: LinkedKind): Pick<BlockContent, 'zh' | 'en'> {
  if (kind === 'boilerplate') return { zh: zh?.boilerplate ?? '', en: en?.boilerplate ?? '' };
  return /\p{Script=Han}/u.test(mediaContact) ? { zh: mediaContact, en: '' } : { zh: '', en: mediaContact };
}

/** Keeps a text of a release as a block under a name. */
export function SaveAsBlock({ kind, content, onSaved, onClose }: SaveAsBlockProps): ReactNode {
  const { t } = useTranslation('blocks');
  const [name, setName] = useState('');
  const [error, setError] = useState<unknown>(null);
  const block = tidyBlock({ kind, name, ...textsOf(content, kind), speaker: '', note: '', isDefault: false });
  const isTooLong = block.name !== '' && !BlockContent.safeParse(block).success;
  const canSave = block.name !== '' && !isTooLong;

  const save = (): void => {
    if (!canSave) return;
    const id = crypto.randomUUID();
    api.blocks.save({ id, content: block }).then(() => {
      onSaved({ ...block, id });
      onClose();
    }, setError);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('saveAs.title')}
      size="s"
      footer={
        <Button variant="primary" isDisabled={!canSave} onPress={save}>
          {t('form.save')}
        </Button>
      }
    >
      <TextField
        label={t('form.name')}
        description={t('form.name.description')}
        error={isTooLong ? t('saveAs.tooLong') : null}
        value={name}
        onChange={setName}
        onEnter={save}
        maxLength={LONGEST_BLOCK_NAME}
        autoFocus
      />
      {error !== null && <ErrorNote error={error} />}
    </Dialog>
  );
}
