import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '@shared/domain/release';
import { api, queries } from '../../bridge';
import { Button, cx, ErrorNote, IconButton, TextField, useToast } from '../../ui';
import { newKindId } from './new-kind-id';
import styles from './settings.module.css';

export function KindsEditor() {
  const kinds = useQuery(queries.archive.kinds());
  if (kinds.isError) return <ErrorNote error={kinds.error} onRetry={() => void kinds.refetch()} />;
  return kinds.data === undefined ? null : <KindsForm stored={kinds.data} />;
}

function KindsForm({ stored }: { readonly stored: readonly Kind[] }) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const toast = useToast();
  const [draft, setDraft] = useState<readonly Kind[] | null>(null);
  const kinds = draft ?? stored;
  const counts = useQuery(queries.releases.counts()).data?.kinds ?? [];
  const saving = useMutation({
    mutationFn: () => api.archive.saveKinds({ kinds: kinds.map((kind) => ({ ...kind, zh: kind.zh.trim(), en: kind.en.trim() })) }),
    onSuccess: (saved) => {
      client.setQueryData(queries.archive.kinds().queryKey, saved);
      setDraft(null);
      toast({ text: t('kinds.saved') });
    },
  });
  const isComplete = kinds.every(({ zh, en }) => zh.trim() !== '' && en.trim() !== '');

  const change = (id: string, part: Partial<Kind>): void =>
    setDraft(kinds.map((kind) => (kind.id === id ? { ...kind, ...part } : kind)));

  return (
    <div className={cx(styles.kinds)}>
      <p className={cx(styles.hint)}>{t('kinds.description')}</p>
      <ul className={cx(styles.kindList)}>
        {kinds.map((kind) => {
          const used = counts.find(({ key }) => key === kind.id)?.count ?? 0;
          return (
            <li key={kind.id} className={cx(styles.kind)}>
              <TextField label={t('kinds.zh')} labelHidden lang="zh-CN" placeholder={t('kinds.zh')} value={kind.zh} onChange={(zh) => change(kind.id, { zh })} />
              <TextField label={t('kinds.en')} labelHidden lang="en" placeholder={t('kinds.en')} value={kind.en} onChange={(en) => change(kind.id, { en })} />
              <span className={cx(styles.used)}>{used > 0 && t('kinds.used', { count: used })}</span>
              <IconButton
                label={t('kinds.remove', { name: kind.zh || kind.en })}
                icon={<X size={14} aria-hidden />}
                isDisabled={used > 0 || kinds.length === 1}
                onPress={() => setDraft(kinds.filter(({ id }) => id !== kind.id))}
              />
            </li>
          );
        })}
      </ul>
      {saving.isError && <ErrorNote error={saving.error} />}
      {!isComplete && <p className={cx(styles.hint)}>{t('kinds.incomplete')}</p>}
      <div className={cx(styles.actions)}>
        <Button icon={<Plus size={14} aria-hidden />} onPress={() => setDraft([...kinds, { id: newKindId(kinds), zh: '', en: '' }])}>
          {t('kinds.add')}
        </Button>
        <Button variant="primary" isDisabled={!isComplete || draft === null || saving.isPending} onPress={() => saving.mutate()}>
          {t('kinds.save')}
        </Button>
      </div>
    </div>
  );
}
