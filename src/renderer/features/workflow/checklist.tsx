import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReleaseId } from '@shared/domain/release';
import { checklistOf, reopenedAt, stepsTaken, validTicks } from '@shared/domain/workflow';
import { api, queries } from '../../bridge';
import { Checkbox, cx, useErrorText, useToast } from '../../ui';
import { momentText } from '../release/format-dates';
import styles from './workflow.module.css';

interface ChecklistProps {
  readonly id: ReleaseId;
  readonly kind: string;
}

/** What somebody makes sure of before a release of this kind goes out. Each tick is kept at once, with a name. */
export function Checklist({ id, kind }: ChecklistProps): ReactNode {
  const { t, i18n } = useTranslation('workflow');
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const { data: all } = useQuery(queries.workflow.checklist());
  const { data: ticks } = useQuery(queries.workflow.ticks(id));
  const { data: history } = useQuery(queries.releases.history(id));
  if (all === undefined || ticks === undefined || history === undefined) return null;
  const items = checklistOf(all, kind);
  if (items.length === 0) return null;
  const valid = validTicks(ticks, reopenedAt(stepsTaken(history)));
  const left = items.filter((item) => !valid.some((tick) => tick.item === item.id)).length;

  const tick = async (item: string, isDone: boolean): Promise<void> => {
    try {
      client.setQueryData(queries.workflow.ticks(id).queryKey, await api.workflow.tick({ id, item, isDone }));
    } catch (error) {
      toast({ text: errorText(error), tone: 'error' });
    }
  };
  return (
    <section className={cx(styles.group)} aria-label={t('checklist')}>
      <h3>{t('checklist')}</h3>
      {items.map((item) => {
        const done = valid.find((one) => one.item === item.id);
        const when = done === undefined ? '' : momentText(done.at, i18n.language);
        return (
          <Checkbox
            key={item.id}
            isSelected={done !== undefined}
            onChange={(isDone) => void tick(item.id, isDone)}
            {...(done !== undefined && { description: done.author === '' ? t('checklist.byNobody', { when }) : t('checklist.by', { author: done.author, when }) })}
          >
            {i18n.language === 'en' ? item.en : item.zh}
          </Checkbox>
        );
      })}
      {left > 0 && <p className={cx(styles.left)}>{t('checklist.open', { count: left })}</p>}
    </section>
  );
}
