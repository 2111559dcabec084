import { useQuery, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistItem } from '@shared/domain/workflow';
import { api, queries } from '../../bridge';
import { cx, ErrorNote, IconButton, Select, TextField } from '../../ui';
import { ListActions, useListForm } from './list-form';
import { newId } from './new-id';
import styles from './settings.module.css';

/** Stands for every kind in the choice of kinds, where no kind is called so. */
const ALL = '*';

export function ChecklistEditor(): ReactNode {
  const { data, error, refetch } = useQuery(queries.workflow.checklist());
  if (error !== null) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  return data === undefined ? null : <ChecklistForm stored={data} />;
}

function ChecklistForm({ stored }: { readonly stored: readonly ChecklistItem[] }): ReactNode {
  const { t, i18n } = useTranslation('workflow');
  const client = useQueryClient();
  const { data: kinds = [] } = useQuery(queries.archive.kinds());
  const { items, change, save, error } = useListForm({
    stored,
    write: async (all) => client.setQueryData(queries.workflow.checklist().queryKey, await api.workflow.saveChecklist({ items: [...all] })),
    savedText: t('checklist.saved'),
  });
  const choices = [{ id: ALL, label: t('checklist.all') }, ...kinds.map((kind) => ({ id: kind.id, label: i18n.language === 'en' ? kind.en : kind.zh }))];
  const isComplete = items.every(({ zh, en }) => zh.trim() !== '' && en.trim() !== '');
  const edit = (id: string, part: Partial<ChecklistItem>): void => change(items.map((item) => (item.id === id ? { ...item, ...part } : item)));

  return (
    <div className={cx(styles.kinds)}>
      <p className={cx(styles.hint)}>{t('checklist.settings')}</p>
      <ul className={cx(styles.kindList)}>
        {items.map((item) => (
          <li key={item.id} className={cx(styles.checklistItem)}>
            <Select
              label={t('checklist.kind')}
              labelHidden
              choices={item.kind === null || choices.some(({ id }) => id === item.kind) ? choices : [...choices, { id: item.kind, label: item.kind }]}
              value={item.kind ?? ALL}
              onChange={(kind) => edit(item.id, { kind: kind === ALL ? null : kind })}
            />
            <TextField label={t('checklist.zh')} labelHidden lang="zh-CN" placeholder={t('checklist.zh')} value={item.zh} onChange={(zh) => edit(item.id, { zh })} maxLength={200} />
            <TextField label={t('checklist.en')} labelHidden lang="en" placeholder={t('checklist.en')} value={item.en} onChange={(en) => edit(item.id, { en })} maxLength={200} />
            <IconButton label={t('checklist.remove', { name: i18n.language === 'en' ? item.en : item.zh })} icon={<X size={14} aria-hidden />} onPress={() => change(items.filter(({ id }) => id !== item.id))} />
          </li>
        ))}
      </ul>
      {!isComplete && <p className={cx(styles.hint)}>{t('checklist.incomplete')}</p>}
      <ListActions
        addLabel={t('checklist.add')}
        saveLabel={t('checklist.save')}
        canSave={isComplete}
        error={error}
        onAdd={() => change([...items, { id: newId('item', items), kind: null, zh: '', en: '' }])}
        onSave={save}
      />
    </div>
  );
}
