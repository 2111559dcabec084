import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { STATUSES, type Facts, type ReleaseId } from '@shared/domain/release';
import { queries } from '../../../bridge';
import { DateField, Select, TagField, TextArea, cx } from '../../../ui';
import { momentText } from '../format-dates';
import { Panel, PanelSection } from '../panel';
import { drafts } from '../drafts/window-drafts';
import { EmbargoField } from './embargo-field';
import { NamesField } from './names-field';
import { RelatedField } from './related-field';
import styles from './facts.module.css';

interface FactsPanelProps {
  readonly id: ReleaseId;
  readonly facts: Facts;
  readonly revision: number;
  readonly createdAt: string | undefined;
  readonly savedAt: string | undefined;
  readonly isReadOnly: boolean;
  readonly onClose: () => void;
  readonly onOpen: (id: ReleaseId) => void;
}

export function FactsPanel({ id, facts, revision, createdAt, savedAt, isReadOnly, onClose, onOpen }: FactsPanelProps): ReactNode {
  const { t, i18n } = useTranslation('releases');
  const { data: kinds = [] } = useQuery(queries.archive.kinds());
  const { data: counts } = useQuery(queries.releases.counts());
  const change = (fields: Partial<Facts>): void => drafts.emit({ type: 'edited', id, edit: { part: 'facts', fields } });

  const kindChoices = kinds.map((kind) => ({ id: kind.id, label: i18n.language === 'en' ? kind.en : kind.zh }));
  if (!kindChoices.some((choice) => choice.id === facts.kind)) kindChoices.push({ id: facts.kind, label: facts.kind });

  return (
    <Panel title={t('facts.title')} onClose={onClose}>
      {/* Disables every native field and button inside at once. */}
      <fieldset disabled={isReadOnly} className={cx(styles.fields)}>
        <div className={cx(styles.pair)}>
          <DateField label={t('facts.date')} value={facts.date} onChange={(date) => change({ date })} isDisabled={isReadOnly} />
          <Select
            label={t('facts.status')}
            choices={STATUSES.map((status) => ({ id: status, label: t(`status.${status}`) }))}
            value={facts.status}
            onChange={(status) => change({ status })}
            isDisabled={isReadOnly}
          />
        </div>
        <Select label={t('facts.kind')} choices={kindChoices} value={facts.kind} onChange={(kind) => change({ kind })} isDisabled={isReadOnly} />
        <TagField
          label={t('facts.tags')}
          values={facts.tags}
          onChange={(tags) => change({ tags })}
          suggestions={counts?.tags.map(({ key }) => key) ?? []}
          placeholder={t('facts.tagsPlaceholder')}
          isDisabled={isReadOnly}
        />
        <EmbargoField embargo={facts.embargo} onChange={(embargo) => change({ embargo })} isReadOnly={isReadOnly} />
        <NamesField names={facts.names} onChange={(names) => change({ names })} isReadOnly={isReadOnly} />
        <TextArea
          label={t('facts.contact')}
          value={facts.mediaContact}
          onChange={(mediaContact) => change({ mediaContact })}
          placeholder={t('facts.contactPlaceholder')}
          isDisabled={isReadOnly}
        />
        <RelatedField id={id} related={facts.related} onChange={(related) => change({ related })} onOpen={onOpen} isReadOnly={isReadOnly} />
      </fieldset>
      {facts.sources.length > 0 && (
        <PanelSection title={t('facts.sources')}>
          <ul className={cx(styles.plain)}>
            {facts.sources.map(({ name, sha256 }) => (
              <li key={sha256}>{name}</li>
            ))}
          </ul>
        </PanelSection>
      )}
      <dl className={cx(styles.record)}>
        <dt>{t('facts.saved')}</dt>
        <dd>
          {savedAt === undefined ? '' : momentText(savedAt, i18n.language)} · {t('facts.revision', { number: revision })}
        </dd>
        <dt>{t('facts.created')}</dt>
        <dd>{createdAt === undefined ? '' : momentText(createdAt, i18n.language)}</dd>
      </dl>
    </Panel>
  );
}
