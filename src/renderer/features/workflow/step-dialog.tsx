import { Lock } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { embargoInstant } from '@shared/domain/dates';
import type { ReleaseContent, ReleaseId, Status } from '@shared/domain/release';
import { locks, stepName } from '@shared/domain/workflow';
import { Button, Dialog, ErrorNote, TextArea, cx } from '../../ui';
import { drafts } from '../release/drafts/window-drafts';
import { useNotedSave } from '../release/drafts/use-noted-save';
import { embargoText } from '../release/format-dates';
import { Checklist } from './checklist';
import { OpenFindings } from './open-findings';
import styles from './workflow.module.css';

interface StepDialogProps {
  readonly id: ReleaseId;
  readonly content: ReleaseContent;
  readonly to: Status;
  readonly onClose: () => void;
  /** The step is taken and saved. */
  readonly onTaken: () => void;
  readonly onShowFindings: () => void;
}

/** Longest note the archive takes. */
const LONGEST = 500;

/** One step of a release to the public: what it means, what is still open, and why. */
export function StepDialog({ id, content, to, onClose, onTaken, onShowFindings }: StepDialogProps): ReactNode {
  const { t, i18n } = useTranslation('workflow');
  // As it was when the dialog was opened: a step that was not saved is taken back.
  const [from] = useState(content.facts.status);
  const [openedAt] = useState(() => Date.now());
  const [note, setNote] = useState('');
  const { save, isSaving, error } = useNotedSave(id);
  const name = stepName(from, to);
  const setStatus = (status: Status): void => drafts.emit({ type: 'edited', id, edit: { part: 'facts', fields: { status } } });
  const { embargo } = content.facts;
  const isEarly = to === 'published' && embargo !== null && embargoInstant(embargo) > openedAt;

  const take = async (): Promise<void> => {
    if (isSaving) return;
    setStatus(to);
    if (await save(note.trim())) onTaken();
    else setStatus(from);
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(`title.${name}`)}
      size="s"
      footer={
        <Button variant="primary" isDisabled={isSaving} onPress={() => void take()}>
          {t(`step.${name}`)}
        </Button>
      }
    >
      <div className={cx(styles.form)}>
        <p className={cx(styles.about)}>{t(`about.${name}`)}</p>
        {isEarly && (
          <p className={cx(styles.warning)}>
            <Lock size={14} aria-hidden />
            {t('embargo', { when: embargoText(embargo, i18n.language) })}
          </p>
        )}
        {locks(to) && !locks(from) && (
          <>
            <OpenFindings id={id} content={content} onShow={onShowFindings} />
            <Checklist id={id} kind={content.facts.kind} />
          </>
        )}
        <TextArea
          label={t('note')}
          description={t('note.description')}
          value={note}
          onChange={setNote}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            void take();
          }}
          maxLength={LONGEST}
          autoFocus
        />
        {error !== null && <ErrorNote error={error} />}
      </div>
    </Dialog>
  );
}
