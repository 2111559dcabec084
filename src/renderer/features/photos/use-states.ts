import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { StoredFile } from '@shared/domain/photos';
import type { Attachment } from '@shared/domain/release';
import { queries } from '../../bridge';

/** What is on the disk of these files. Nobody tells when a file is lost: it is looked at whenever the panel opens. */
export function useStates(files: readonly Attachment[]): { readonly states: ReadonlyMap<string, StoredFile>; readonly refresh: () => void } {
  // The order does not matter, so moving files asks nothing.
  const hashes = files.map(({ sha256 }) => sha256).sort();
  const { data, refetch } = useQuery({ ...queries.photos.states(hashes), refetchOnMount: 'always', refetchOnWindowFocus: 'always' });
  const states = useMemo(() => new Map((data ?? []).map((file) => [file.sha256, file])), [data]);
  return { states, refresh: () => void refetch() };
}
