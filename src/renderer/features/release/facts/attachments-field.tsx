import { File as FileIcon, Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '@shared/domain/release';
import { api } from '../../../bridge';
import { Button, IconButton, Popover, TextField, cx, useErrorText, useToast } from '../../../ui';
import { attachmentUrl } from '../../editor';
import { langTag } from '../lang-tag';
import { PanelSection } from '../panel';
import styles from './facts.module.css';

interface AttachmentsFieldProps {
  readonly attachments: readonly Attachment[];
  readonly onChange: (attachments: Attachment[]) => void;
  readonly isReadOnly: boolean;
}

function sizeText(bytes: number, language: string): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(value);
}

export function AttachmentsField({ attachments, onChange, isReadOnly }: AttachmentsFieldProps): ReactNode {
  const { t, i18n } = useTranslation('releases');
  const toast = useToast();
  const errorText = useErrorText();

  const add = async (): Promise<void> => {
    try {
      const picked = await api.releases.pickAttachments({ imagesOnly: false });
      const fresh = picked.filter(({ sha256 }) => !attachments.some((known) => known.sha256 === sha256));
      if (fresh.length > 0) onChange([...attachments, ...fresh]);
    } catch (error) {
      toast({ text: errorText(error), tone: 'error' });
    }
  };
  const change = (sha256: string, fields: Partial<Attachment>): void =>
    onChange(attachments.map((file) => (file.sha256 === sha256 ? { ...file, ...fields } : file)));

  return (
    <PanelSection
      title={t('facts.attachments')}
      action={
        isReadOnly ? undefined : (
          <IconButton label={t('facts.attachmentAdd')} icon={<Plus size={15} aria-hidden />} onPress={() => void add()} />
        )
      }
    >
      <ul className={cx(styles.rows)}>
        {attachments.map((file) => (
          <li key={file.sha256} className={cx(styles.row)}>
            <Popover
              label={t('facts.attachmentEdit', { name: file.name })}
              placement="left top"
              trigger={
                <Button variant="quiet" className={cx(styles.rowMain)} isDisabled={isReadOnly} aria-label={t('facts.attachmentEdit', { name: file.name })}>
                  <span className={cx(styles.file)}>
                    {file.mediaType.startsWith('image/') ? (
                      <img src={attachmentUrl(file.sha256)} alt="" className={cx(styles.thumb)} />
                    ) : (
                      <FileIcon size={16} aria-hidden />
                    )}
                    <span className={cx(styles.fileText)}>
                      <span className={cx(styles.rowTitle)}>{file.name}</span>
                      <span className={cx(styles.rowNote)}>{sizeText(file.bytes, i18n.language)}</span>
                    </span>
                  </span>
                </Button>
              }
            >
              {() => (
                <div className={cx(styles.finder)}>
                  <TextField label={t('facts.captionZh')} lang={langTag('zh')} value={file.captionZh} onChange={(captionZh) => change(file.sha256, { captionZh })} autoFocus />
                  <TextField label={t('facts.captionEn')} lang={langTag('en')} value={file.captionEn} onChange={(captionEn) => change(file.sha256, { captionEn })} />
                  <TextField label={t('facts.credit')} value={file.credit} onChange={(credit) => change(file.sha256, { credit })} />
                </div>
              )}
            </Popover>
            {!isReadOnly && (
              <IconButton
                label={t('facts.attachmentRemove', { name: file.name })}
                icon={<X size={14} aria-hidden />}
                onPress={() => onChange(attachments.filter(({ sha256 }) => sha256 !== file.sha256))}
              />
            )}
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
