import { Check, CircleDot, LoaderCircle, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, LiveRegion, cx, useErrorText } from '../../ui';
import { saveStateOf, type Draft } from './drafts/draft';
import { momentText } from './format-dates';
import styles from './release.module.css';

const ICONS = { saved: Check, unsaved: CircleDot, saving: LoaderCircle, failed: TriangleAlert, conflict: TriangleAlert } as const;

interface SaveNoteProps {
  readonly draft: Draft;
  readonly savedAt: string | undefined;
  readonly onRetry: () => void;
}

/** Whether what is on the screen is in the archive, always in the same place. */
export function SaveNote({ draft, savedAt, onRetry }: SaveNoteProps): ReactNode {
  const { t, i18n } = useTranslation('releases');
  const errorText = useErrorText();
  const state = saveStateOf(draft);
  const Icon = ICONS[state];
  const text = state === 'failed' ? t('save.failed', { reason: errorText(draft.error) }) : t(`save.${state}`);
  const isTrouble = state === 'failed' || state === 'conflict';
  const title = state === 'saved' && savedAt !== undefined ? t('save.savedAt', { when: momentText(savedAt, i18n.language) }) : text;
  return (
    <div className={cx(styles.save, isTrouble && styles.trouble)} title={title}>
      <Icon size={14} aria-hidden />
      <span className={cx(styles.saveText)}>{text}</span>
      {state === 'failed' && (
        <Button variant="quiet" onPress={onRetry}>
          {t('save.retry')}
        </Button>
      )}
      {/* Only trouble is announced: a "saved" after every pause in typing would drown everything else. */}
      <LiveRegion text={isTrouble ? text : ''} />
    </div>
  );
}
