import { useState } from 'react';
import type { ReleaseId } from '@shared/domain/release';
import type { ErrorRecord } from '@shared/errors';
import { drafts } from './window-drafts';

interface NotedSave {
  /** Saves the text as it is now, with a note when there is one; whether the archive has it. */
  readonly save: (note: string) => Promise<boolean>;
  readonly isSaving: boolean;
  /** Why the last one failed. */
  readonly error: ErrorRecord | null;
}

/** A save that somebody waits for. */
export function useNotedSave(id: ReleaseId): NotedSave {
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<ErrorRecord | null>(null);

  const save = async (note: string): Promise<boolean> => {
    setSaving(true);
    setError(null);
    await drafts.save(id, note);
    setSaving(false);
    const draft = drafts.find(id);
    const failure = draft?.theirs === null || draft === undefined ? (draft?.error ?? null) : { code: 'release.conflict' as const, detail: {} };
    setError(failure);
    return failure === null;
  };
  return { save, isSaving, error };
}
