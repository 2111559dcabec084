import { useMutation } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button, cx, ErrorNote, useToast } from '../../ui';
import styles from './settings.module.css';

interface ListForm<Item> {
  readonly items: readonly Item[];
  readonly change: (items: readonly Item[]) => void;
  readonly save: () => void;
  readonly error: unknown;
}

/** A list that is changed here and written as a whole. */
export function useListForm<Item>(options: {
  readonly stored: readonly Item[];
  /** Writes the list and takes in what is stored then. */
  readonly write: (items: readonly Item[]) => Promise<unknown>;
  readonly savedText: string;
}): ListForm<Item> {
  const { stored, write, savedText } = options;
  const toast = useToast();
  const [draft, setDraft] = useState<readonly Item[] | null>(null);
  const items = draft ?? stored;
  const saving = useMutation({
    mutationFn: () => write(items),
    onSuccess: () => {
      setDraft(null);
      toast({ text: savedText });
    },
  });
  return { items, change: setDraft, save: () => !saving.isPending && saving.mutate(), error: saving.error };
}

interface ListActionsProps {
  readonly addLabel: string;
  readonly saveLabel: string;
  /** A button that is disabled loses the focus, and with it the keyboard: only what cannot be saved is not offered. */
  readonly canSave: boolean;
  readonly error: unknown;
  readonly onAdd: () => void;
  readonly onSave: () => void;
}

export function ListActions({ addLabel, saveLabel, canSave, error, onAdd, onSave }: ListActionsProps): ReactNode {
  return (
    <>
      {error !== null && <ErrorNote error={error} />}
      <div className={cx(styles.actions)}>
        <Button icon={<Plus size={14} aria-hidden />} onPress={onAdd}>
          {addLabel}
        </Button>
        <Button variant="primary" isDisabled={!canSave} onPress={onSave}>
          {saveLabel}
        </Button>
      </div>
    </>
  );
}
