import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Facts, ReleaseContent, ReleaseId, Status } from '@shared/domain/release';
import { queries } from '../../../bridge';
import { DateField, Select, TagField, TextArea, cx } from '../../../ui';
import { BlockLink } from '../../blocks/block-link';
import { momentText } from '../format-dates';
import { Panel, PanelSection } from '../panel';
import { drafts } from '../drafts/window-drafts';
import { FoundNames } from '../../suggestions/found-names';
import { StatusMenu } from '../../workflow/status-menu';
import { StepsList } from '../../workflow/steps-list';
import { EmbargoField } from './embargo-field';
import { NamesField } from './names-field';
import { RelatedField } from './related-field';
import styles from './facts.module.css';

interface FactsPanelProps {
  readonly id: ReleaseId;
  readonly content: ReleaseContent;
  readonly revision: number;
  readonly createdAt: string | undefined;
  readonly savedAt: string | undefined;
  readonly isReadOnly: boolean;
  readonly isLocked: boolean;
  readonly onStep: ((to: Status) => void) | undefined;
  readonly onClose: () => void;
  readonly onOpen: (id: ReleaseId) => void;
}

export function FactsPanel({ id, content, revision, createdAt, savedAt, isReadOnly, isLocked, onStep, onClose, onOpen }: FactsPanelProps): ReactNode {
  const { t, i18n } = useTranslation('releases');
  const { facts } = content;
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
          <div className={cx(styles.labelled)}>
            <span className={cx(styles.label)}>{t('facts.status')}</span>
            <StatusMenu status={facts.status} isLocked={isLocked} onStep={onStep} />
          </div>
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
        {!isReadOnly && <FoundNames content={content} onTag={(tag) => change({ tags: [...facts.tags, tag] })} />}
        <div className={cx(styles.contact)}>
          <TextArea
            label={t('facts.contact')}
            value={facts.mediaContact}
            onChange={(mediaContact) => change({ mediaContact })}
            placeholder={t('facts.contactPlaceholder')}
            isDisabled={isReadOnly || isLocked}
          />
          <BlockLink id={id} kind="contact" content={{ facts, zh: null, en: null }} isReadOnly={isReadOnly || isLocked} />
        </div>
        <RelatedField id={id} related={facts.related} onChange={(related) => change({ related })} onOpen={onOpen} isReadOnly={isReadOnly} />
      </fieldset>
      <StepsList id={id} />
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
