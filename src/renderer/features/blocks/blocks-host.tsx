import { useState, type ReactNode } from 'react';
import { useCommands } from '../../commands';
import { BlocksDialog } from './blocks-dialog';

/** Offers the reusable blocks of the archive. */
export function BlocksHost(): ReactNode {
  const [isOpen, setOpen] = useState(false);
  useCommands({ 'blocks.open': { run: () => setOpen(true), isEnabled: !isOpen } });
  return isOpen ? <BlocksDialog onClose={() => setOpen(false)} /> : null;
}
