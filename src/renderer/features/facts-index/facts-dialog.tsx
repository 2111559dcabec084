import { useQuery } from '@tanstack/react-query';
import { Sheet } from 'lucide-react';
import { useDeferredValue, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FACTS_SORTS, type FactsSort } from '@shared/domain/facts-index';
import { LANGUAGES, type Language, type ReleaseId } from '@shared/domain/release';
import { STATEMENT_KINDS, UNITS, type StatementKind, type Unit } from '@shared/domain/statements';
import { api, queries } from '../../bridge';
import { Button, cx, Dialog, EmptyState, ErrorNote, LiveRegion, Segmented, Select, Spinner, TextField, useErrorText, useToast } from '../../ui';
import { ChecksList } from './checks-list';
import { FactsList } from './facts-list';
import { Series } from './series';
import styles from './facts-index.module.css';
import { useFacts, type FactsQuestion } from './use-facts';

const ALL = 'all';
const TABS = [...STATEMENT_KINDS, 'checks'] as const;
type Tab = (typeof TABS)[number];

interface FactsDialogProps {
  readonly onClose: () => void;
  readonly onOpen: (id: ReleaseId) => void;
}

/** What the archive has stated in figures, quotations, awards and dates, and whether it agrees with itself. */
export function FactsDialog({ onClose, onOpen }: FactsDialogProps) {
  const { t } = useTranslation('facts');
  const toast = useToast();
  const errorText = useErrorText();
  const [text, setText] = useState('');
  const [tab, setTab] = useState<Tab>('figure');
  const [unit, setUnit] = useState<Unit | null>(null);
  const [lang, setLang] = useState<Language | null>(null);
  const [sort, setSort] = useState<FactsSort>('newest');
  const list = useRef<HTMLDivElement>(null);

  const kind: StatementKind = tab === 'checks' ? 'figure' : tab;
  const asked = useDeferredValue(text.trim());
  const question: FactsQuestion = {
    text: asked,
    kind,
    sort: kind === 'figure' || sort !== 'value' ? sort : 'newest',
    ...(kind === 'figure' && unit !== null && { unit }),
    ...(lang !== null && { lang }),
  };
  const facts = useFacts(question);
  const checks = useQuery({ ...queries.facts.checks(asked), enabled: tab === 'checks' });
  const status = useQuery(queries.facts.status()).data ?? facts.first?.status;
  const { first: reply } = facts;
  const units = reply?.units ?? [];
  const count = tab === 'checks' ? t('count.checks', { count: checks.data?.length ?? 0 }) : t(`count.${kind}`, { count: reply?.total ?? 0 });

  const exportTable = async (): Promise<void> => {
    try {
      const file = await api.facts.exportCsv(question);
      if (file !== null) toast({ text: t('export.done', { count: file.rows }) });
    } catch (error) {
      toast({ text: errorText(error), tone: 'error' });
    }
  };

  return (
    <Dialog isOpen onClose={onClose} title={t('title')} size="l">
      <div className={cx(styles.base)}>
        <div className={cx(styles.head)}>
          <TextField
            label={t('box.label')}
            labelHidden
            placeholder={t('box.placeholder')}
            value={text}
            autoFocus
            maxLength={1_000}
            onChange={setText}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown') return;
              event.preventDefault();
              list.current?.focus();
            }}
          />
          <div className={cx(styles.tools)}>
            <Segmented
              label={t('kinds')}
              segments={TABS.map((id) => ({ id, label: id === 'checks' ? t('tab.checks') : t(`kind.${id}`) }))}
              value={tab}
              onChange={setTab}
            />
            <span className={cx(styles.room)} />
            {tab === 'figure' && (
              <Select
                label={t('unit.label')}
                labelHidden
                choices={[{ id: ALL, label: t('unit.all') }, ...unitChoices(units.map(({ key }) => key), unit).map((id) => ({ id, label: t(`unitName.${id}`) }))]}
                value={unit ?? ALL}
                onChange={(id) => setUnit(id === ALL ? null : id)}
              />
            )}
            {tab !== 'checks' && (
              <>
                <Select
                  label={t('lang.label')}
                  labelHidden
                  choices={[{ id: ALL, label: t('lang.all') }, ...LANGUAGES.map((id) => ({ id, label: t(`lang.${id}`) }))]}
                  value={lang ?? ALL}
                  onChange={(id) => setLang(id === ALL ? null : id)}
                />
                <Select
                  label={t('sort.label')}
                  labelHidden
                  choices={FACTS_SORTS.filter((id) => id !== 'value' || tab === 'figure').map((id) => ({ id, label: t(`sort.${id}`) }))}
                  value={question.sort ?? 'newest'}
                  onChange={setSort}
                />
              </>
            )}
          </div>
          <div className={cx(styles.tools)}>
            <span className={cx(styles.count)}>{status !== undefined && status.state !== 'ready' ? progressText() : count}</span>
            <span className={cx(styles.room)} />
            {tab !== 'checks' && (
              <Button icon={<Sheet size={14} aria-hidden />} isDisabled={(reply?.total ?? 0) === 0} onPress={() => void exportTable()}>
                {t('export')}
              </Button>
            )}
          </div>
          <LiveRegion text={count} />
        </div>
        <div className={cx(styles.body)}>{content()}</div>
      </div>
    </Dialog>
  );

  function progressText(): string {
    return status === undefined || status.state === 'waiting' ? t('waiting') : t('building', { indexed: status.indexed, total: status.total });
  }

  function content() {
    const error = tab === 'checks' ? checks.error : facts.error;
    if (error !== null) return <ErrorNote error={error} onRetry={tab === 'checks' ? () => void checks.refetch() : facts.retry} />;
    if (tab === 'checks') return checks.data === undefined ? <Spinner label={t('loading')} /> : <ChecksList checks={checks.data} onOpen={onOpen} />;
    if (reply === undefined) return <Spinner label={t('loading')} />;
    if (reply.total === 0) return <EmptyState title={t('empty.title')}>{asked === '' ? t('empty.archive') : t('empty.text')}</EmptyState>;
    return (
      <>
        {tab === 'figure' && reply.series.length > 0 && <Series series={reply.series} onOpen={onOpen} />}
        <FactsList label={count} facts={facts} subject={JSON.stringify(question)} listRef={list} onOpen={onOpen} />
      </>
    );
  }
}

/** The chosen one stays on offer where nothing of it is found any more. */
const unitChoices = (found: readonly Unit[], chosen: Unit | null): Unit[] => UNITS.filter((unit) => unit === chosen || found.includes(unit));
