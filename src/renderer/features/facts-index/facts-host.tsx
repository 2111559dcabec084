import { useState } from 'react';
import type { ReleaseId } from '@shared/domain/release';
import { useCommands } from '../../commands';
import { FactsDialog } from './facts-dialog';

interface FactsHostProps {
  readonly onOpen: (id: ReleaseId) => void;
}

/** Offers the index of figures and quotations. */
export function FactsHost({ onOpen }: FactsHostProps) {
  const [isOpen, setOpen] = useState(false);
  useCommands({ 'facts.open': { run: () => setOpen(true), isEnabled: !isOpen } });
  if (!isOpen) return null;
  return (
    <FactsDialog
      onClose={() => setOpen(false)}
      onOpen={(id) => {
        setOpen(false);
        onOpen(id);
      }}
    />
  );
}
