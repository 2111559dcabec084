import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, TextField } from '../../ui';

interface NameDialogProps {
  readonly title: string;
  /** Proposed, and selected so that typing replaces it. */
  readonly name: string;
  readonly onSave: (name: string) => Promise<void>;
  readonly onClose: () => void;
}

const LONGEST = 200;

/** Asks for the name of a saved search. */
export function NameDialog({ title, name: proposed, onSave, onClose }: NameDialogProps): ReactNode {
  const { t } = useTranslation('searches');
  const [name, setName] = useState(proposed.slice(0, LONGEST));
  const isBlank = name.trim() === '';
  const save = (): void => {
    if (!isBlank) void onSave(name.trim());
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      size="s"
      footer={
        <Button variant="primary" isDisabled={isBlank} onPress={save}>
          {t('save.save')}
        </Button>
      }
    >
      <TextField label={t('save.name')} value={name} onChange={setName} onEnter={save} maxLength={LONGEST} autoFocus />
    </Dialog>
  );
}
