import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorRecord } from '@shared/errors';
import type { ReleaseId } from '@shared/domain/release';
import { Button, Dialog, ErrorNote, TextArea } from '../../ui';
import { drafts } from './drafts/window-drafts';

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
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<ErrorRecord | null>(null);
  const isBlank = note.trim() === '';

  const save = async (): Promise<void> => {
    if (isBlank || isSaving) return;
    setSaving(true);
    setError(null);
    await drafts.save(id, note.trim());
    setSaving(false);
    const draft = drafts.find(id);
    const failure = draft?.theirs === null || draft === undefined ? (draft?.error ?? null) : { code: 'release.conflict' as const, detail: {} };
    if (failure === null) onClose();
    else setError(failure);
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
