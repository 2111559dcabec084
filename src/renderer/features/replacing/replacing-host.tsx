import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReleaseId } from '@shared/domain/release';
import type { ReplacePreview, ReplaceReport, ReplaceWish } from '@shared/domain/replacing';
import { api, flushAll } from '../../bridge';
import { useCommands } from '../../commands';
import { Button, Dialog, LiveRegion, useErrorText, useToast } from '../../ui';
import { drafts } from '../release/drafts/window-drafts';
import { choicesOf, countChosen, type Leaving } from './choices';
import { JobFooter } from './job-footer';
import { LeftNotes, type Unsaved } from './left-notes';
import { PlacesList } from './places-list';
import { Report } from './report';
import styles from './replacing.module.css';
import { useReplaceJob } from './use-replace-job';
import { EMPTY_WISH, WishForm, wishOf, type WishDraft } from './wish-form';

interface ReplacingHostProps {
  /** The selected releases; none where nothing may be changed. */
  readonly ids: readonly ReleaseId[];
}

interface Seen {
  readonly wish: ReplaceWish;
  readonly preview: ReplacePreview;
  readonly unsaved: readonly Unsaved[];
}

type Step =
  | { readonly name: 'closed' }
  /** `missed`: the last attempt, which found nothing. */
  | { readonly name: 'asking'; readonly ids: readonly ReleaseId[]; readonly missed: Seen | null }
  | { readonly name: 'choosing'; readonly ids: readonly ReleaseId[]; readonly seen: Seen }
  | { readonly name: 'done'; readonly report: ReplaceReport; readonly isUndone: boolean };

const CLOSED: Step = { name: 'closed' };
const FOUND_NOTHING: ReplacePreview = { candidates: [], left: [], unread: 0, cancelled: false };

/** Texts of `ids` that are only in this window: the archive does not know them, so nothing may be replaced in it. */
async function unsavedAmong(ids: readonly ReleaseId[]): Promise<Unsaved[]> {
  await flushAll();
  return drafts
    .troubled()
    .filter(({ id }) => ids.includes(id))
    .map(({ id, content: { zh, en } }) => ({ id, title: { zh: zh?.title ?? null, en: en?.title ?? null } }));
}

/** Replaces in the selected drafts: the words, every place before anything changes, and what came of it. */
export function ReplacingHost({ ids }: ReplacingHostProps): ReactNode {
  const { t } = useTranslation(['finding', 'common']);
  const toast = useToast();
  const errorText = useErrorText();
  const { job, run, stop } = useReplaceJob();
  const [draft, setDraft] = useState<WishDraft>(EMPTY_WISH);
  const [leaving, setLeaving] = useState<Leaving>(new Map());
  const [step, setStep] = useState<Step>(CLOSED);
  const [attempts, setAttempts] = useState(0);
  const changeLeaving = useCallback((change: (now: Leaving) => Leaving): void => setLeaving(change), []);

  const attempt = (work: () => Promise<Step>): void => {
    if (job !== null) return;
    work()
      .then(setStep, (error: unknown) => toast({ text: errorText(error), tone: 'error' }))
      // The form takes the focus again where it is still shown.
      .finally(() => setAttempts((made) => made + 1));
  };

  const preview = (of: readonly ReleaseId[], wanted: WishDraft): void => {
    const wish = wishOf(wanted);
    if (wish === null) return;
    attempt(() =>
      run('previewing', async (jobId) => {
        const unsaved = await unsavedAmong(of);
        const saved = of.filter((id) => !unsaved.some((one) => one.id === id));
        const found = saved.length === 0 ? FOUND_NOTHING : await api.replacing.preview({ jobId, ids: saved, wish });
        if (found.cancelled) return { name: 'asking', ids: of, missed: null };
        const seen: Seen = { wish, preview: found, unsaved };
        if (found.candidates.length === 0) return { name: 'asking', ids: of, missed: seen };
        setLeaving(new Map());
        return { name: 'choosing', ids: of, seen };
      }),
    );
  };
  const apply = ({ wish, preview: { candidates } }: Seen): void =>
    attempt(() =>
      run('applying', async (jobId) => ({
        name: 'done',
        report: await api.replacing.apply({ jobId, wish, choices: choicesOf(candidates, leaving) }),
        isUndone: false,
      })),
    );
  const undo = ({ replaced }: ReplaceReport): void =>
    attempt(() =>
      run('undoing', async (jobId) => {
        // What was typed since is a newer version: it is reported, not overwritten.
        await flushAll();
        return { name: 'done', report: await api.replacing.undo({ jobId, releases: [...replaced] }), isUndone: true };
      }),
    );

  useCommands({
    'releases.replace': { run: () => setStep({ name: 'asking', ids, missed: null }), isEnabled: ids.length > 0 && step.name === 'closed' },
  });

  if (step.name === 'closed') return null;
  const close = (): void => setStep(CLOSED);
  const { title, news, body, footer } = shown(step);
  return (
    <Dialog
      isOpen
      onClose={close}
      title={title}
      size={step.name === 'choosing' ? 'l' : 'm'}
      isDismissable={job === null}
      footer={job === null ? footer : <JobFooter job={job} onStop={stop} />}
    >
      <div inert={job !== null}>{body}</div>
      <LiveRegion text={job === null ? news : t(`many.${job.kind}`)} />
    </Dialog>
  );

  function shown(now: Exclude<Step, { name: 'closed' }>): { title: string; news: string; body: ReactNode; footer: ReactNode } {
    switch (now.name) {
      case 'asking': {
        const missed = now.missed === null ? '' : t('many.none', { text: now.missed.wish.search.text });
        return {
          title: t('many.title'),
          news: missed,
          body: (
            <WishForm
              key={attempts}
              draft={draft}
              onChange={(changes) => setDraft((before) => ({ ...before, ...changes }))}
              onPreview={(wanted) => preview(now.ids, wanted)}
              selected={now.ids.length}
            >
              {now.missed !== null && (
                <>
                  <p className={styles.warning}>{missed}</p>
                  <LeftNotes {...now.missed.preview} unsaved={now.missed.unsaved} />
                </>
              )}
            </WishForm>
          ),
          footer: (
            <>
              <Button onPress={close}>{t('common:action.cancel')}</Button>
              <Button variant="primary" isDisabled={wishOf(draft) === null} onPress={() => preview(now.ids, draft)}>
                {t('many.preview')}
              </Button>
            </>
          ),
        };
      }
      case 'choosing': {
        const { wish, preview: found, unsaved } = now.seen;
        const total = found.candidates.reduce((sum, { places }) => sum + places.length, 0);
        const chosen = countChosen(found.candidates, leaving);
        const counts = t('many.chosen', { chosen, total });
        return {
          title: t('many.title'),
          news: counts,
          body: (
            <>
              <LeftNotes {...found} unsaved={unsaved} />
              <PlacesList label={counts} candidates={found.candidates} replacement={wish.replacement} leaving={leaving} onChange={changeLeaving} />
            </>
          ),
          footer: (
            <>
              <span className={styles.counts}>{counts}</span>
              <Button onPress={() => setStep({ name: 'asking', ids: now.ids, missed: null })}>{t('many.back')}</Button>
              <Button variant="primary" isDisabled={chosen === 0} onPress={() => apply(now.seen)}>
                {t('many.apply', { count: chosen })}
              </Button>
            </>
          ),
        };
      }
      case 'done': {
        const { replaced, places } = now.report;
        const outcome = now.isUndone ? t('many.undone', { count: replaced.length }) : t('many.done', { count: places });
        const result = !now.isUndone && replaced.length === 0 ? t('many.doneNothing') : outcome;
        return {
          title: result,
          news: result,
          body: <Report report={now.report} isUndone={now.isUndone} />,
          footer: (
            <>
              {!now.isUndone && replaced.length > 0 && <Button onPress={() => undo(now.report)}>{t('many.undo')}</Button>}
              <Button variant="primary" autoFocus onPress={close}>
                {t('common:action.done')}
              </Button>
            </>
          ),
        };
      }
    }
  }
}
