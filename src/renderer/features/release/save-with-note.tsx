import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReleaseId } from '@shared/domain/release';
import { Button, Dialog, ErrorNote, TextArea } from '../../ui';
import { useNotedSave } from './drafts/use-noted-save';

interface SaveWithNoteProps {
  readonly id: ReleaseId;
  readonly onClose: () => void;
}

/** Longest note the archive takes. */
const LONGEST = 500;

/** Saves the text as it is now as a version that says what it is. What was written here stays until it is saved. */
export function SaveWithNote({ id, onClose }: SaveWithNoteProps): ReactNode {
  const { t } = useTranslation('releases');
  const [note, setNote] = useState('');
  const { save: saveWith, isSaving, error } = useNotedSave(id);
  const isBlank = note.trim() === '';

  const save = async (): Promise<void> => {
    if (!isBlank && !isSaving && (await saveWith(note.trim()))) onClose();
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('saveNote.title')}
      size="s"
      footer={
        <Button variant="primary" isDisabled={isBlank || isSaving} onPress={() => void save()}>
          {t('saveNote.save')}
        </Button>
      }
    >
      <TextArea
        label={t('saveNote.label')}
        description={t('saveNote.description')}
        value={note}
        onChange={setNote}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void save();
        }}
        maxLength={LONGEST}
        autoFocus
      />
      {error !== null && <ErrorNote error={error} />}
    </Dialog>
  );
}
