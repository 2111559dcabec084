import { useQuery } from '@tanstack/react-query';
import { ChevronDown, ChevronUp, FoldVertical, GitCompareArrows } from 'lucide-react';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { compareContent, summaryOf, takeBack, type Restorable } from '@shared/domain/compare';
import { withText } from '@shared/domain/workflow';
import { LANGUAGES, type ReleaseContent, type ReleaseId, type Revision } from '@shared/domain/release';
import { queries, useSettings } from '../../../../bridge';
import { shortcutOf, useCommands } from '../../../../commands';
import { Button, IconButton, LiveRegion, Select, ToggleButton, cx, useToast, type Choice } from '../../../../ui';
import { drafts } from '../../drafts/window-drafts';
import { momentText } from '../../format-dates';
import releaseStyles from '../../release.module.css';
import type { Reading, ShownComparison } from '../reading';
import { useReading } from '../use-reading';
import { ComparedEdition } from './compared-edition';
import { FactChanges } from './fact-changes';
import { summaryText } from './summary-text';
import { useChangeSteps } from './use-change-steps';
import styles from './compare.module.css';

interface CompareViewProps {
  readonly id: ReleaseId;
  readonly comparison: ShownComparison;
  /** The text of now. */
  readonly current: ReleaseContent;
  readonly onRead: (reading: Reading | null) => void;
  /** Undefined where the release cannot be changed. */
  readonly onReplace: ((content: ReleaseContent) => void) | undefined;
}

const NONE: readonly Revision[] = [];

/** What changed from one state of the release to another, in both languages side by side. */
export function CompareView({ id, comparison: { older, newer, picked }, current, onRead, onReplace }: CompareViewProps): ReactNode {
  const { t, i18n } = useTranslation(['history', 'releases', 'commands']);
  const { language } = i18n;
  const toast = useToast();
  const { editions } = useSettings();
  const { data: revisions = NONE } = useQuery(queries.releases.history(id));
  const { data: kinds } = useQuery(queries.archive.kinds());
  const root = useRef<HTMLDivElement>(null);
  const [showsAll, setShowsAll] = useState(false);
  const read = useReading(id, revisions, onRead);
  const { at, step } = useChangeSteps(root);

  const newerContent = newer?.content ?? current;
  const comparison = useMemo(() => compareContent(older.content, newerContent), [older.content, newerContent]);
  const summary = useMemo(() => summaryOf(comparison), [comparison]);
  const text = summaryText(summary, kinds ?? [], t, language);
  const count = summary.changed + summary.formatted + summary.added + summary.removed + 2 * summary.moved + summary.fields.length + summary.facts.length + summary.editions.length;
  const shown = LANGUAGES.filter((lang) => (editions === 'both' || editions === lang) && comparison[lang].presence !== 'neither');

  useCommands({
    'compare.next': { run: () => step(1), isEnabled: count > 0 },
    'compare.previous': { run: () => step(-1), isEnabled: count > 0 },
  });

  const take = (what: Restorable): void => {
    const next = takeBack(current, { older: older.content, newer: newerContent }, what);
    if (next === null) {
      toast({ text: t('restore.nothing') });
      return;
    }
    onReplace?.(next);
    const undo = (): void => {
      // Written since then: what would be undone is not what is seen.
      if (drafts.find(id)?.content === next) onReplace?.(current);
      else toast({ text: t('restore.changedSince') });
    };
    toast({ text: t('restore.done'), action: { label: t('restore.undo'), run: undo } });
  };
  const whole = newer === null || picked.length > 1 ? older : newer;
  const onTakeBack = onReplace === undefined ? undefined : take;

  return (
    <div ref={root} className={cx(styles.compare)}>
      <div className={cx(styles.bar)} role="group" aria-label={t('compare.title')}>
        <div className={cx(styles.sides)}>
          <GitCompareArrows size={16} aria-hidden />
          <span className={cx(styles.between)}>
            <span>{stateName(older.number, older.savedAt)}</span>
            <span aria-hidden>→</span>
            <span className="visually-hidden">{t('compare.to')}</span>
            <span>{newer === null ? t('compare.now') : stateName(newer.number, newer.savedAt)}</span>
          </span>
          <div className={cx(styles.actions)}>
            <ToggleButton label={t('compare.fold')} icon={<FoldVertical size={15} aria-hidden />} isSelected={!showsAll} onChange={(isFolded) => setShowsAll(!isFolded)} />
            <span className={cx(styles.count)} aria-hidden>
              {at > 0 && at <= count ? `${at} / ${count}` : count}
            </span>
            <IconButton label={t('commands:compare.previous')} shortcut={shortcutOf('compare.previous')} icon={<ChevronUp size={15} aria-hidden />} isDisabled={count === 0} onPress={() => step(-1)} />
            <IconButton label={t('commands:compare.next')} shortcut={shortcutOf('compare.next')} icon={<ChevronDown size={15} aria-hidden />} isDisabled={count === 0} onPress={() => step(1)} />
          </div>
        </div>
        <p className={cx(styles.summary)}>{text}</p>
        <div className={cx(styles.line)}>
          <div className={cx(styles.choices)}>
            <Button onPress={() => onRead(null)}>{t('releases:history.back')}</Button>
            {onReplace !== undefined && (
              <Button
                onPress={() => {
                  onReplace(withText(current, whole.content));
                  onRead(null);
                }}
              >
                {t('restore.revision', { number: whole.number })}
              </Button>
            )}
          </div>
          <div className={cx(styles.actions)}>
            <Bases revisions={revisions} older={older.number} newer={newer?.number ?? null} onChoose={(wish) => read({ kind: 'compare', picked, ...wish })} />
          </div>
        </div>
      </div>
      <LiveRegion text={at > 0 && at <= count ? t('compare.position', { at, count }) : text} />
      <FactChanges facts={comparison.facts} onTakeBack={onTakeBack} />
      <div className={cx(releaseStyles.editions, shown.length === 1 && releaseStyles.single)}>
        {shown.map((lang) => (
          <ComparedEdition key={lang} edition={comparison[lang]} showsAll={showsAll} onTakeBack={onTakeBack} />
        ))}
      </div>
    </div>
  );

  function stateName(number: number, savedAt: string): string {
    const named = revisions.find((revision) => revision.number === number)?.named?.name;
    return `${named ?? t('releases:history.revision', { number })} (${momentText(savedAt, language)})`;
  }
}

interface BasesProps {
  readonly revisions: readonly Revision[];
  readonly older: number;
  /** Null for the text of now. */
  readonly newer: number | null;
  readonly onChoose: (wish: { readonly older: number; readonly newer: number | null }) => void;
}

/** What to compare with instead: the version before, the text of now, versions with a name. */
function Bases({ revisions, older, newer, onChoose }: BasesProps): ReactNode {
  const { t } = useTranslation(['history', 'releases']);
  const subject = newer ?? revisions[0]?.number ?? older;
  const named = revisions.filter(({ named: name, number }) => name !== null && ![subject, subject - 1, older].includes(number));
  const choices: Choice[] = [
    { id: String(older), label: subject - 1 === older ? t('base.before') : (revisions.find(({ number }) => number === older)?.named?.name ?? t('releases:history.revision', { number: older })) },
    ...(subject - 1 === older || subject <= 1 ? [] : [{ id: String(subject - 1), label: t('base.before') }]),
    ...(newer === null ? [] : [{ id: 'now', label: t('compare.now') }]),
    ...named.map((revision) => ({ id: String(revision.number), label: revision.named?.name ?? '' })),
  ];
  const choose = (choice: string): void => {
    if (choice === 'now') onChoose({ older: subject, newer: null });
    else if (Number(choice) < subject) onChoose({ older: Number(choice), newer });
    else onChoose({ older: subject, newer: Number(choice) });
  };
  return (
    <>
      <span className={cx(styles.with)}>{t('base.label')}</span>
      <Select label={t('base.label')} labelHidden choices={choices} value={String(older)} onChange={choose} className={styles.base} />
    </>
  );
}
