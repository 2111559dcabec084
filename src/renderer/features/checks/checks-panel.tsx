import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useEffect, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { SEVERITIES, describeFinding, type Finding, type Severity } from '@shared/domain/checks';
import { replaceInEdition } from '@shared/domain/document';
import type { ReleaseContent } from '@shared/domain/release';
import { Button, ErrorNote, LiveRegion, Spinner, cx } from '../../ui';
import { langTag } from '../release/lang-tag';
import { Panel, PanelSection } from '../release/panel';
import styles from './checks.module.css';
import { clearMarks, goToFinding, markFindings } from './finding-marks';
import { OwnWords } from './own-words';
import { useFindings } from './use-findings';
import { useOwnWords } from './use-own-words';

interface ChecksPanelProps {
  readonly content: ReleaseContent;
  /** Holds the editions. */
  readonly root: RefObject<HTMLElement | null>;
  /** Changes when the text in `root` does. */
  readonly shown: readonly unknown[];
  readonly onClose: () => void;
  /** Undefined where the text must not be changed. */
  readonly onReplace: ((content: ReleaseContent) => void) | undefined;
}

const ICONS: Readonly<Record<Severity, ReactNode>> = {
  error: <CircleAlert size={14} aria-hidden />,
  warning: <TriangleAlert size={14} aria-hidden />,
  notice: <Info size={14} aria-hidden />,
};

/** Rules whose words can be put right by writing what is expected in their place. */
const FIXABLE: ReadonlySet<Finding['rule']> = new Set(['names.spelling', 'terms.deprecated', 'words.repeated', 'words.punctuation', 'words.typo', 'words.spelling-en']);

/** What a careful colleague would ask about this release; each question leads to its place. */
export function ChecksPanel({ content, root, shown, onClose, onReplace }: ChecksPanelProps): ReactNode {
  const { t } = useTranslation('checks');
  const { words: ownWords, add, remove } = useOwnWords();
  const { of, findings, error } = useFindings(content, ownWords);
  // A moment after each key the old ones are still there; none is marked where it is no more.
  useEffect(() => {
    if (root.current !== null) markFindings(root.current, findings);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `shown` stands for what the elements hold
  }, [root, findings, ...shown]);
  useEffect(() => clearMarks, []);

  const go = (finding: Finding): void => {
    if (root.current !== null) goToFinding(root.current, finding);
  };
  const count = t('count', { count: findings.length });
  return (
    <Panel title={t('title')} onClose={onClose}>
      {error !== null && <ErrorNote error={error} />}
      {of === null ? <Spinner label={t('checking')} /> : error === null && <p className={cx(styles.count)}>{findings.length === 0 ? t('none') : count}</p>}
      <LiveRegion text={of === null ? '' : count} />
      {SEVERITIES.map((severity) => {
        const some = findings.filter((finding) => finding.severity === severity);
        return (
          some.length > 0 && (
            <PanelSection key={severity} title={t(`severity.${severity}`)}>
              <ul className={cx(styles.rows)}>
                {some.map((finding, index) => (
                  <FindingRow
                    key={`${finding.rule} ${index}`}
                    finding={finding}
                    onGo={() => go(finding)}
                    onLearn={finding.rule === 'words.spelling-en' ? () => add(describeFinding(finding).text) : undefined}
                    onFix={onReplace === undefined || !FIXABLE.has(finding.rule) || finding.expected === null ? undefined : () => onReplace(corrected(content, finding, finding.expected ?? ''))}
                  />
                ))}
              </ul>
            </PanelSection>
          )
        );
      })}
      {ownWords.length > 0 && <OwnWords words={ownWords} onRemove={remove} />}
    </Panel>
  );
}

/** The text with what is expected in this one place. */
function corrected(content: ReleaseContent, { place: { lang, field, line, span } }: Finding, expected: string): ReleaseContent {
  const edition = content[lang];
  if (edition === null) return content;
  const search = { text: line.slice(...span), matchCase: true, wholeWord: false };
  const isPlace: Parameters<typeof replaceInEdition>[3] = (found) => found.field === field && found.line === line && found.span[0] === span[0];
  return { ...content, [lang]: replaceInEdition(edition, search, expected, isPlace) };
}

interface FindingRowProps {
  readonly finding: Finding;
  readonly onGo: () => void;
  readonly onFix: (() => void) | undefined;
  /** Adds the word to the dictionary; undefined where there is none to add. */
  readonly onLearn: (() => void) | undefined;
}

function FindingRow({ finding, onGo, onFix, onLearn }: FindingRowProps): ReactNode {
  const { t } = useTranslation(['checks', 'releases']);
  const { rule, severity, place } = finding;
  const words = describeFinding(finding);
  return (
    <li className={cx(styles.row, styles[severity])}>
      <Button variant="quiet" className={cx(styles.open)} icon={ICONS[severity]} onPress={onGo}>
        <span className={cx(styles.message)}>{t(rule, words)}</span>
        <span className={cx(styles.where)} lang={langTag(place.lang)}>
          {around(place.line, place.span)}
        </span>
        <span className={cx(styles.edition)}>{t(`releases:edition.${place.lang}`)}</span>
      </Button>
      {(onFix !== undefined || onLearn !== undefined) && (
        <div className={cx(styles.fixes)}>
          {onFix !== undefined && <Button onPress={onFix}>{t('fix', { expected: words.expected })}</Button>}
          {onLearn !== undefined && (
            <Button variant="quiet" onPress={onLearn}>
              {t('ownWords.add')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

/** Characters before and after what was found that show where it stands. */
const AROUND = 14;

function around(line: string, [start, end]: readonly [number, number]): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(line.length, Math.min(end, start + 3 * AROUND) + AROUND);
  return `${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`;
}
