import { Building2, MapPin, Plus, UserRound, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NAME_KINDS, type Name, type NameKind } from '@shared/domain/release';
import { IconButton, Menu, TextField, cx } from '../../../ui';
import { langTag } from '../lang-tag';
import { PanelSection } from '../panel';
import styles from './facts.module.css';

interface NamesFieldProps {
  readonly names: readonly Name[];
  readonly onChange: (names: Name[]) => void;
  readonly isReadOnly: boolean;
}

const KIND_ICONS: Readonly<Record<NameKind, ReactNode>> = {
  person: <UserRound size={15} aria-hidden />,
  organisation: <Building2 size={15} aria-hidden />,
  place: <MapPin size={15} aria-hidden />,
};

/** People, organisations and places as they are written in each language. */
export function NamesField({ names, onChange, isReadOnly }: NamesFieldProps): ReactNode {
  const { t } = useTranslation('releases');
  const change = (index: number, fields: Partial<Name>): void =>
    onChange(names.map((name, at) => (at === index ? { ...name, ...fields } : name)));
  return (
    <PanelSection
      title={t('facts.names')}
      action={
        isReadOnly ? undefined : (
          <IconButton
            label={t('facts.nameAdd')}
            icon={<Plus size={15} aria-hidden />}
            onPress={() => onChange([...names, { kind: 'person', zh: '', en: '' }])}
          />
        )
      }
    >
      {names.length === 0 && <p className={cx(styles.none)}>{t('facts.namesNone')}</p>}
      <ul className={cx(styles.names)}>
        {names.map((name, index) => (
          // Names have no id; rows are only added at the end, and a removed row takes its fields with it.
          <li key={index} className={cx(styles.name)}>
            <Menu
              label={t('facts.nameKind')}
              groups={[
                NAME_KINDS.map((kind) => ({ id: kind, label: t(`facts.name.${kind}`), isChecked: kind === name.kind })),
              ]}
              onAction={(kind) => change(index, { kind })}
              trigger={
                <IconButton label={`${t('facts.nameKind')}: ${t(`facts.name.${name.kind}`)}`} icon={KIND_ICONS[name.kind]} isDisabled={isReadOnly} />
              }
            />
            <TextField
              label={t('facts.nameZh')}
              labelHidden
              placeholder={t('facts.nameZh')}
              lang={langTag('zh')}
              value={name.zh}
              onChange={(zh) => change(index, { zh })}
              isDisabled={isReadOnly}
            />
            <TextField
              label={t('facts.nameEn')}
              labelHidden
              placeholder={t('facts.nameEn')}
              lang={langTag('en')}
              value={name.en}
              onChange={(en) => change(index, { en })}
              isDisabled={isReadOnly}
            />
            <IconButton
              label={t('facts.nameRemove', { name: name.zh || name.en })}
              icon={<X size={14} aria-hidden />}
              onPress={() => onChange(names.filter((_, at) => at !== index))}
              isDisabled={isReadOnly}
            />
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
