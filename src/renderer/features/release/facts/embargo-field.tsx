import { Lock, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Embargo } from '@shared/domain/release';
import { Button, ComboBox, DateField, IconButton, TextField, cx } from '../../../ui';
import { PanelSection } from '../panel';
import { clockOf } from './clock';
import styles from './facts.module.css';

interface EmbargoFieldProps {
  readonly embargo: Embargo | null;
  readonly onChange: (embargo: Embargo | null) => void;
  readonly isReadOnly: boolean;
}

const tomorrow = (): string => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

export function EmbargoField({ embargo, onChange, isReadOnly }: EmbargoFieldProps): ReactNode {
  const { t } = useTranslation('releases');
  if (embargo === null) {
    if (isReadOnly) return null;
    const begin = (): void =>
      onChange({ until: `${tomorrow()}T09:00`, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
    return (
      <PanelSection title={t('facts.embargo')}>
        <Button icon={<Lock size={13} aria-hidden />} onPress={begin}>
          {t('facts.embargoAdd')}
        </Button>
      </PanelSection>
    );
  }
  return <EmbargoSet embargo={embargo} onChange={onChange} isReadOnly={isReadOnly} />;
}

function EmbargoSet({ embargo, onChange, isReadOnly }: EmbargoFieldProps & { readonly embargo: Embargo }): ReactNode {
  const { t } = useTranslation('releases');
  const [zones] = useState(() => {
    const known = Intl.supportedValuesOf('timeZone');
    const all = known.includes(embargo.timeZone) ? known : [embargo.timeZone, ...known];
    return all.map((zone) => ({ id: zone, label: zone.replaceAll('_', ' ') }));
  });
  const [day = '', clock = ''] = embargo.until.split('T');
  const [typed, setTyped] = useState<string | null>(null);
  const settle = (): void => {
    const time = typed === null ? null : clockOf(typed);
    if (time !== null) onChange({ ...embargo, until: `${day}T${time}` });
    setTyped(null);
  };
  return (
    <PanelSection
      title={t('facts.embargo')}
      action={
        isReadOnly ? undefined : (
          <IconButton label={t('facts.embargoRemove')} icon={<X size={14} aria-hidden />} onPress={() => onChange(null)} />
        )
      }
    >
      <div className={cx(styles.pair)}>
        <DateField
          label={t('facts.embargoUntil')}
          value={day}
          onChange={(date) => {
            if (date !== null) onChange({ ...embargo, until: `${date}T${clock}` });
          }}
          isDisabled={isReadOnly}
        />
        <TextField label={t('facts.embargoTime')} value={typed ?? clock} onChange={setTyped} onEnter={settle} onBlur={settle} isDisabled={isReadOnly} />
      </div>
      <ComboBox
        label={t('facts.timeZone')}
        choices={zones}
        value={embargo.timeZone}
        onChange={(timeZone) => onChange({ ...embargo, timeZone })}
        isDisabled={isReadOnly}
      />
    </PanelSection>
  );
}
