import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError, toErrorRecord, type ErrorRecord } from '@shared/errors';
import type { ReleaseId } from '@shared/domain/release';
import { api } from '../../../bridge';
import { Button, Dialog, ErrorNote, TextField } from '../../../ui';
import { drafts } from '../drafts/window-drafts';

interface NameVersionProps {
  readonly id: ReleaseId;
  /** Null: what is written now is saved first, and that revision is named. */
  readonly number: number | null;
  /** The name it has; '' for none. */
  readonly name: string;
  readonly onClose: () => void;
}

const LONGEST = 200;

/** Asks for the name of a version. What was written here stays until it is kept. */
export function NameVersion({ id, number, name: before, onClose }: NameVersionProps): ReactNode {
  const { t } = useTranslation('history');
  const [name, setName] = useState(before);
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<ErrorRecord | null>(null);
  const isBlank = name.trim() === '';

  const save = async (): Promise<void> => {
    if (isBlank || isSaving) return;
    setSaving(true);
    setError(null);
    try {
      await api.history.name({ id, number: number ?? (await savedRevision(id)), name: name.trim() });
      onClose();
    } catch (failure) {
      setError(toErrorRecord(failure));
    }
    setSaving(false);
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={number === null ? t('name.titleNow') : t('name.title', { number })}
      size="s"
      footer={
        <Button variant="primary" isDisabled={isBlank || isSaving} onPress={() => void save()}>
          {t('name.save')}
        </Button>
      }
    >
      <TextField label={t('name.label')} description={t('name.description')} value={name} onChange={setName} onEnter={() => void save()} maxLength={LONGEST} autoFocus />
      {error !== null && <ErrorNote error={error} />}
    </Dialog>
  );
}

/** Saves what is written; the revision it is now. Throws what the archive complained of. */
async function savedRevision(id: ReleaseId): Promise<number> {
  await drafts.save(id);
  const draft = drafts.find(id);
  if (draft === undefined) throw new AppError('release.not-found');
  if (draft.theirs !== null) throw new AppError('release.conflict');
  if (draft.error !== null) throw AppError.fromRecord(draft.error);
  return draft.revision;
}
