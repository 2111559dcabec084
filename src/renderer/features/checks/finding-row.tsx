import { CircleAlert, Info, MessageSquareOff, TriangleAlert } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_REASON, describeFinding, type Finding, type Severity } from '@shared/domain/checks';
import type { ReleaseId } from '@shared/domain/release';
import { Button, IconButton, Popover, TextField, cx } from '../../ui';
import { dayText } from '../release/format-dates';
import { langTag } from '../release/lang-tag';
import styles from './checks.module.css';

const ICONS: Readonly<Record<Severity, ReactNode>> = {
  error: <CircleAlert size={14} aria-hidden />,
  warning: <TriangleAlert size={14} aria-hidden />,
  notice: <Info size={14} aria-hidden />,
};

interface FindingRowProps {
  readonly finding: Finding;
  readonly onGo: () => void;
  readonly onOpen: (id: ReleaseId) => void;
  readonly onAccept: (reason: string) => void;
  readonly onFix: (() => void) | undefined;
  /** Adds the word to the dictionary; undefined where there is none to add. */
  readonly onLearn: (() => void) | undefined;
}

export function FindingRow({ finding, onGo, onOpen, onAccept, onFix, onLearn }: FindingRowProps): ReactNode {
  const { t, i18n } = useTranslation(['checks', 'releases']);
  const { rule, severity, place, source } = finding;
  const words = describeFinding(finding);
  const title = source?.title[place.lang] ?? source?.title.zh ?? source?.title.en ?? '';
  return (
    <li className={cx(styles.row, styles[severity])}>
      <div className={cx(styles.line)}>
        <Button variant="quiet" className={cx(styles.open)} icon={ICONS[severity]} onPress={onGo}>
          <span className={cx(styles.message)}>{t(rule, words)}</span>
          <span className={cx(styles.where)} lang={langTag(place.lang)}>
            {around(place.line, place.span)}
          </span>
          <span className={cx(styles.edition)}>{t(`releases:edition.${place.lang}`)}</span>
        </Button>
        <AcceptButton onAccept={onAccept} />
      </div>
      {source !== undefined && (
        <Button variant="quiet" className={cx(styles.source)} onPress={() => onOpen(source.releaseId)}>
          {source.date === null ? t('source.undated', { title }) : t('source', { title, date: dayText(source.date, i18n.language) })}
        </Button>
      )}
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

/** Nothing is put aside without saying why: who reads it next year wants to know. */
function AcceptButton({ onAccept }: { readonly onAccept: (reason: string) => void }): ReactNode {
  const { t } = useTranslation('checks');
  const [reason, setReason] = useState('');
  const isBlank = reason.trim() === '';
  return (
    <Popover label={t('accept')} placement="bottom end" trigger={<IconButton label={t('accept')} icon={<MessageSquareOff size={14} aria-hidden />} />}>
      {(close) => {
        const save = (text: string): void => {
          if (text.trim() === '') return;
          close();
          onAccept(text.trim());
        };
        return (
          <div className={cx(styles.accept)}>
            <TextField label={t('accept.reason')} placeholder={t('accept.placeholder')} value={reason} onChange={setReason} onEnter={save} maxLength={LONGEST_REASON} autoFocus />
            <Button variant="primary" isDisabled={isBlank} onPress={() => save(reason)}>
              {t('accept.save')}
            </Button>
          </div>
        );
      }}
    </Popover>
  );
}

/** Characters before and after what was found that show where it stands. */
const AROUND = 14;

function around(line: string, [start, end]: readonly [number, number]): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(line.length, Math.min(end, start + 3 * AROUND) + AROUND);
  return `${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`;
}
