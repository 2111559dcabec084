import { useQuery } from '@tanstack/react-query';
import { FileDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EXPORT_FORMATS, EXPORT_LAYOUTS, type ExportFormat, type ExportLayout } from '@shared/domain/jobs';
import type { ReleaseId } from '@shared/domain/release';
import { queries } from '../../bridge';
import { Button, Dialog, RadioCards, Select, cx } from '../../ui';
import { LayoutIcon } from './layout-icon';
import { Preview } from './preview';
import styles from './exporting.module.css';

export interface ExportChoice {
  readonly format: ExportFormat;
  readonly layout: ExportLayout;
}

interface ExportDialogProps {
  readonly ids: readonly ReleaseId[];
  readonly choice: ExportChoice;
  readonly onChange: (choice: ExportChoice) => void;
  readonly onSave: (choice: ExportChoice) => void;
  readonly onClose: () => void;
}

export function ExportDialog({ ids, choice, onChange, onSave, onClose }: ExportDialogProps): ReactNode {
  const { t } = useTranslation('exports');
  const [first = ''] = ids;
  const { data: release } = useQuery(queries.releases.get(first));
  const isOne = ids.length === 1;

  /** Of a single release we know what it has; several may have anything. */
  const isPossible = (layout: ExportLayout): boolean => {
    if (!isOne || release === undefined) return true;
    if (layout === 'zh') return release.zh !== null;
    if (layout === 'en') return release.en !== null;
    return release.zh !== null && release.en !== null;
  };
  const layout = isPossible(choice.layout) ? choice.layout : (EXPORT_LAYOUTS.find(isPossible) ?? choice.layout);

  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="l"
      title={t('title', { count: ids.length })}
      footer={
        <Button variant="primary" icon={<FileDown size={15} aria-hidden />} onPress={() => onSave({ ...choice, layout })} autoFocus>
          {t(isOne ? 'save' : 'saveMany')}
        </Button>
      }
    >
      <div className={cx(styles.dialog)}>
        <div className={cx(styles.options)}>
          <Select
            label={t('format')}
            choices={EXPORT_FORMATS.map((format) => ({ id: format, label: t(`format.${format}`) }))}
            value={choice.format}
            onChange={(format) => onChange({ ...choice, format })}
          />
          <RadioCards
            label={t('layout')}
            cards={EXPORT_LAYOUTS.map((id) => ({
              id,
              label: t(`layout.${id}`),
              icon: <LayoutIcon layout={id} />,
              isDisabled: !isPossible(id),
            }))}
            value={layout}
            onChange={(chosen) => onChange({ ...choice, layout: chosen })}
          />
          <p className={cx(styles.hint)}>{choice.format === 'pdf' ? '' : t('preview.onlyPdf')}</p>
          {!isOne && <p className={cx(styles.hint)}>{t('preview.first')}</p>}
        </div>
        <Preview key={`${first} ${layout}`} id={first} layout={layout} />
      </div>
    </Dialog>
  );
}
