import { useQuery, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '@shared/domain/release';
import { api, queries } from '../../bridge';
import { cx, ErrorNote, IconButton, TextField } from '../../ui';
import { ListActions, useListForm } from './list-form';
import { newId } from './new-id';
import styles from './settings.module.css';

export function KindsEditor() {
  const kinds = useQuery(queries.archive.kinds());
  if (kinds.isError) return <ErrorNote error={kinds.error} onRetry={() => void kinds.refetch()} />;
  return kinds.data === undefined ? null : <KindsForm stored={kinds.data} />;
}

function KindsForm({ stored }: { readonly stored: readonly Kind[] }) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const counts = useQuery(queries.releases.counts()).data?.kinds ?? [];
  const { items: kinds, change, save, error } = useListForm({
    stored,
    write: async (all) =>
      client.setQueryData(queries.archive.kinds().queryKey, await api.archive.saveKinds({ kinds: all.map((kind) => ({ ...kind, zh: kind.zh.trim(), en: kind.en.trim() })) })),
    savedText: t('kinds.saved'),
  });
  const isComplete = kinds.every(({ zh, en }) => zh.trim() !== '' && en.trim() !== '');

  const edit = (id: string, part: Partial<Kind>): void => change(kinds.map((kind) => (kind.id === id ? { ...kind, ...part } : kind)));

  return (
    <div className={cx(styles.kinds)}>
      <p className={cx(styles.hint)}>{t('kinds.description')}</p>
      <ul className={cx(styles.kindList)}>
        {kinds.map((kind) => {
          const used = counts.find(({ key }) => key === kind.id)?.count ?? 0;
          return (
            <li key={kind.id} className={cx(styles.kind)}>
              <TextField label={t('kinds.zh')} labelHidden lang="zh-CN" placeholder={t('kinds.zh')} value={kind.zh} onChange={(zh) => edit(kind.id, { zh })} />
              <TextField label={t('kinds.en')} labelHidden lang="en" placeholder={t('kinds.en')} value={kind.en} onChange={(en) => edit(kind.id, { en })} />
              <span className={cx(styles.used)}>{used > 0 && t('kinds.used', { count: used })}</span>
              <IconButton
                label={t('kinds.remove', { name: kind.zh || kind.en })}
                icon={<X size={14} aria-hidden />}
                isDisabled={used > 0 || kinds.length === 1}
                onPress={() => change(kinds.filter(({ id }) => id !== kind.id))}
              />
            </li>
          );
        })}
      </ul>
      {!isComplete && <p className={cx(styles.hint)}>{t('kinds.incomplete')}</p>}
      <ListActions
        addLabel={t('kinds.add')}
        saveLabel={t('kinds.save')}
        canSave={isComplete}
        error={error}
        onAdd={() => change([...kinds, { id: newId('kind', kinds), zh: '', en: '' }])}
        onSave={save}
      />
    </div>
  );
}
