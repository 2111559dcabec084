import { useState } from 'react';
import type { Language, ReleaseId } from '@shared/domain/release';
import { useCommands } from '../../commands';
import { TermsDialog } from './terms-dialog';
import { useSelectedTexts } from './use-selected-texts';

interface TermsHostProps {
  readonly ids: readonly ReleaseId[];
}

interface Opened {
  readonly start: Partial<Record<Language, string>> | null;
}

/** Offers the term base, and to add to it what is selected in the release. */
export function TermsHost({ ids }: TermsHostProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const { isSelected, read } = useSelectedTexts(ids);
  useCommands({
    'terms.open': { run: () => setOpened({ start: null }), isEnabled: opened === null },
    'terms.addSelection': { run: () => setOpened({ start: read() }), isEnabled: opened === null && isSelected },
  });
  return opened === null ? null : <TermsDialog start={opened.start} onClose={() => setOpened(null)} />;
}
