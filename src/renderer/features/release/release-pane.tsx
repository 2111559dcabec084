import { Download, FileStack, RotateCcw, ScrollText, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReleaseId } from '@shared/domain/release';
import { useCommandState, useRunCommand } from '../../commands';
import { Button, EmptyState } from '../../ui';
import type { Sought } from '../search/hits/hit-marks';
import { ReleaseView } from './release-view';
import { TroubledDrafts } from './troubled-drafts';

interface ReleasePaneProps {
  readonly ids: readonly ReleaseId[];
  /** Just created: opens for writing. */
  readonly isFresh: boolean;
  /** What the list was searched for; null for a view. */
  readonly sought: Sought | null;
  readonly onOpen: (id: ReleaseId) => void;
}

/** The right pane: one release to read and edit, a summary of several, or an invitation to choose one. */
export function ReleasePane({ ids, isFresh, sought, onOpen }: ReleasePaneProps): ReactNode {
  const [only] = ids;
  const isOne = ids.length === 1;
  return (
    <>
      <TroubledDrafts visible={isOne ? only : undefined} onOpen={onOpen} />
      {only === undefined ? (
        <NothingSelected />
      ) : isOne ? (
        <ReleaseView key={only} id={only} isFresh={isFresh} sought={sought} onOpen={onOpen} />
      ) : (
        <SeveralSelected count={ids.length} />
      )}
    </>
  );
}

function NothingSelected(): ReactNode {
  const { t } = useTranslation('releases');
  return (
    <EmptyState icon={<ScrollText size={36} strokeWidth={1.25} aria-hidden />} title={t('empty.title')}>
      {t('empty.text')}
    </EmptyState>
  );
}

function SeveralSelected({ count }: { readonly count: number }): ReactNode {
  const { t } = useTranslation('releases');
  const run = useRunCommand();
  const canRestore = useCommandState('release.restore').isEnabled;
  const canBin = useCommandState('release.bin').isEnabled;
  const canExport = useCommandState('export.open').isEnabled;
  return (
    <EmptyState
      icon={<FileStack size={36} strokeWidth={1.25} aria-hidden />}
      title={t('several.title', { count })}
      actions={
        <>
          {canExport && (
            <Button icon={<Download size={15} aria-hidden />} onPress={() => run('export.open')}>
              {t('action.export')}
            </Button>
          )}
          {canBin && (
            <Button icon={<Trash2 size={15} aria-hidden />} onPress={() => run('release.bin')}>
              {t('action.bin')}
            </Button>
          )}
          {canRestore && (
            <Button icon={<RotateCcw size={15} aria-hidden />} onPress={() => run('release.restore')}>
              {t('action.restore')}
            </Button>
          )}
        </>
      }
    >
      {t(canRestore ? 'several.textBin' : 'several.text')}
    </EmptyState>
  );
}
