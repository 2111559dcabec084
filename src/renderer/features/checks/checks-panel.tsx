import { useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { SEVERITIES, describeFinding, findingKey, type Finding } from '@shared/domain/checks';
import { replaceInEdition } from '@shared/domain/document';
import type { ReleaseContent, ReleaseId } from '@shared/domain/release';
import { api, queries } from '../../bridge';
import { ErrorNote, LiveRegion, Spinner, cx, useErrorText, useToast } from '../../ui';
import { Panel, PanelSection } from '../release/panel';
import { AcceptedRow } from './accepted-row';
import styles from './checks.module.css';
import { FindingRow } from './finding-row';
import { clearMarks, goToFinding, markFindings } from './finding-marks';
import { OwnWords } from './own-words';
import { useOpenFindings } from './use-open-findings';
import { useOwnWords } from './use-own-words';

interface ChecksPanelProps {
  readonly id: ReleaseId;
  readonly content: ReleaseContent;
  /** Holds the editions. */
  readonly root: RefObject<HTMLElement | null>;
  /** Changes when the text in `root` does. */
  readonly shown: readonly unknown[];
  readonly onClose: () => void;
  readonly onOpen: (id: ReleaseId) => void;
  /** Undefined where the text must not be changed. */
  readonly onReplace: ((change: (current: ReleaseContent) => ReleaseContent) => void) | undefined;
}

/** Rules whose words can be put right by writing what is expected in their place. */
const FIXABLE: ReadonlySet<Finding['rule']> = new Set([
  'names.spelling',
  'terms.deprecated',
  'words.repeated',
  'words.punctuation',
  'words.typo',
  'words.spelling-en',
  'words.sensitive',
  'words.internal',
]);

/** A moment after each key the old ones are still there; none is marked where it is no more. */
function useMarkedFindings(root: ChecksPanelProps['root'], open: readonly Finding[], shown: readonly unknown[]): void {
  useEffect(() => {
    if (root.current !== null) markFindings(root.current, open);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `shown` stands for what the elements hold
  }, [root, open, ...shown]);
  useEffect(() => clearMarks, []);
}

/** What a careful colleague would ask about this release; each question leads to its place. */
export function ChecksPanel({ id, content, root, shown, onClose, onOpen, onReplace }: ChecksPanelProps): ReactNode {
  const { t } = useTranslation('checks');
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const { words: ownWords, add, remove } = useOwnWords();
  const { of, open, accepted, error } = useOpenFindings(id, content, ownWords);
  useMarkedFindings(root, open, shown);

  const go = (finding: Finding): void => {
    if (root.current !== null) goToFinding(root.current, finding);
  };
  const accept = async (finding: string, reason: string | null): Promise<void> => {
    try {
      client.setQueryData(queries.checks.accepted(id).queryKey, await api.checks.accept({ id, finding, reason }));
    } catch (failure) {
      toast({ text: errorText(failure), tone: 'error' });
    }
  };
  const count = t('count', { count: open.length });
  return (
    <Panel title={t('title')} onClose={onClose}>
      {error !== null && <ErrorNote error={error} />}
      {of === null ? <Spinner label={t('checking')} /> : error === null && <p className={cx(styles.count)}>{open.length === 0 ? t('none') : count}</p>}
      <LiveRegion text={of === null ? '' : count} />
      {SEVERITIES.map((severity) => {
        const some = open.filter((finding) => finding.severity === severity);
        return (
          some.length > 0 && (
            <PanelSection key={severity} title={t(`severity.${severity}`)}>
              <ul className={cx(styles.rows)}>
                {some.map((finding, index) => (
                  <FindingRow
                    key={`${findingKey(finding)} ${index}`}
                    finding={finding}
                    onGo={() => go(finding)}
                    onOpen={onOpen}
                    onLearn={finding.rule === 'words.spelling-en' ? () => add(describeFinding(finding).text) : undefined}
                    onAccept={(reason) => void accept(findingKey(finding), reason)}
                    onFix={onReplace === undefined || !FIXABLE.has(finding.rule) || finding.expected === null ? undefined : () => onReplace((current) => corrected(current, finding, finding.expected ?? ''))}
                  />
                ))}
              </ul>
            </PanelSection>
          )
        );
      })}
      {accepted.length > 0 && (
        <PanelSection title={t('accepted', { count: accepted.length })}>
          <ul className={cx(styles.rows)}>
            {accepted.map((one, index) => (
              <AcceptedRow key={`${one.finding} ${index}`} accepted={one} onGo={() => go(one.of)} onAgain={() => void accept(one.finding, null)} />
            ))}
          </ul>
        </PanelSection>
      )}
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
