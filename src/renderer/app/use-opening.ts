import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ArchiveState } from '@shared/contract';
import { flushAll, takeArchiveState } from '../bridge';
import { useErrorText, useToast } from '../ui';

/** Opening archives, from wherever it is asked: what is typed is saved first, a refusal is told in plain words. */
export function useOpening(): { readonly open: (how: () => Promise<ArchiveState>) => void; readonly isOpening: boolean } {
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const opening = useMutation({
    mutationFn: async (how: () => Promise<ArchiveState>) => {
      // The editor shows why it could not save; the archive it belongs to must stay open until it can.
      if (!(await flushAll())) return undefined;
      return how();
    },
    onSuccess: (state) => {
      if (state === undefined) return;
      takeArchiveState(client, state);
      // The welcome screen shows the same failure where it stands.
      if (state.current !== null && state.error !== null) toast({ text: errorText(state.error), tone: 'error' });
    },
    onError: (error) => toast({ text: errorText(error), tone: 'error' }),
  });
  return { open: opening.mutate, isOpening: opening.isPending };
}
