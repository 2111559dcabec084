import { useQuery } from '@tanstack/react-query';
import { Crop, Download, Expand, FileInput, Trash2, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { editionsShowing, isPicture, type AttachmentState, type StoredFile } from '@shared/domain/photos';
import { LANGUAGES, type Attachment, type Language, type ReleaseContent, type ReleaseId } from '@shared/domain/release';
import { queries } from '../../bridge';
import { Button, IconButton, Menu, TextArea, TextField, cx } from '../../ui';
import { firstFilled } from '../release/first-filled';
import { dayText } from '../release/format-dates';
import { langTag } from '../release/lang-tag';
import { sizeText } from './file-text';
import styles from './photos.module.css';

export interface FileActions {
  readonly onPreview: () => void;
  readonly onCopy: () => void;
  /** The rest is undefined where the release cannot be changed. */
  readonly onInsert: ((languages: readonly Language[]) => void) | undefined;
  readonly onCrop: (() => void) | undefined;
  readonly onRemove: (() => void) | undefined;
  readonly onChooseAgain: (() => void) | undefined;
  readonly onChange: ((fields: Partial<Attachment>) => void) | undefined;
}

interface FileDetailsProps {
  readonly id: ReleaseId;
  readonly file: Attachment;
  readonly content: ReleaseContent;
  readonly stored: StoredFile | undefined;
  readonly actions: FileActions;
  readonly onOpen: (id: ReleaseId) => void;
}

/** Everything about the chosen file: what it is, what is written about it, where it is used. */
export function FileDetails({ id, file, content, stored, actions, onOpen }: FileDetailsProps): ReactNode {
  const { t, i18n } = useTranslation(['photos', 'releases']);
  const isImage = isPicture(file);
  const isWhole = stored?.state === 'whole';
  const size = stored?.size ?? null;
  const facts = [size === null ? null : t('pixels', { ...size }), sizeText(file.bytes, i18n.language)].filter((text) => text !== null);
  const { onInsert, onCrop, onRemove, onChange } = actions;
  const written = LANGUAGES.filter((lang) => content[lang] !== null);

  return (
    <section aria-label={file.name} className={cx(styles.details)}>
      <div className={cx(styles.about)}>
        <strong className={cx(styles.name)}>{file.name}</strong>
        <span className={cx(styles.note)}>{facts.join(' · ')}</span>
      </div>
      <div className={cx(styles.actions)}>
        {isImage && onInsert !== undefined && (
          <Menu
            label={t('insert')}
            groups={[
              written.length > 1 ? [{ id: 'both' as const, label: t('insert.both') }] : [],
              written.map((lang) => ({ id: lang, label: t(`insert.${lang}`) })),
            ]}
            onAction={(which) => onInsert(which === 'both' ? written : [which])}
            trigger={
              <Button icon={<FileInput size={14} aria-hidden />} isDisabled={written.length === 0 || !isWhole}>
                {t('insert')}
              </Button>
            }
          />
        )}
        <span className={cx(styles.gap)} />
        {isImage && <IconButton label={t('preview')} icon={<Expand size={15} aria-hidden />} onPress={actions.onPreview} isDisabled={!isWhole} />}
        {isImage && onCrop !== undefined && <IconButton label={t('crop')} icon={<Crop size={15} aria-hidden />} onPress={onCrop} isDisabled={!isWhole} />}
        <IconButton label={t('saveCopy')} icon={<Download size={15} aria-hidden />} onPress={actions.onCopy} isDisabled={!isWhole} />
        {onRemove !== undefined && <IconButton label={t('remove')} icon={<Trash2 size={15} aria-hidden />} onPress={onRemove} />}
      </div>
      {stored !== undefined && !isWhole && <LostNote state={stored.state} onChooseAgain={actions.onChooseAgain} />}
      <fieldset disabled={onChange === undefined} className={cx(styles.fields)}>
        <TextArea label={t('captionZh')} lang={langTag('zh')} rows={2} value={file.captionZh} onChange={(captionZh) => onChange?.({ captionZh })} />
        <TextArea label={t('captionEn')} lang={langTag('en')} rows={2} value={file.captionEn} onChange={(captionEn) => onChange?.({ captionEn })} />
        <TextField label={t('credit')} value={file.credit} onChange={(credit) => onChange?.({ credit })} />
        {isImage && (
          <>
            <TextField label={t('altZh')} lang={langTag('zh')} value={file.altZh ?? ''} onChange={(altZh) => onChange?.({ altZh })} />
            <TextField label={t('altEn')} lang={langTag('en')} value={file.altEn ?? ''} onChange={(altEn) => onChange?.({ altEn })} description={t('alt.hint')} />
          </>
        )}
      </fieldset>
      <Usage id={id} file={file} shownIn={editionsShowing(content, file.sha256)} onOpen={onOpen} />
    </section>
  );
}

function LostNote({ state, onChooseAgain }: { readonly state: AttachmentState; readonly onChooseAgain: (() => void) | undefined }): ReactNode {
  const { t } = useTranslation('photos');
  return (
    <div role="alert" className={cx(styles.lostNote)}>
      <TriangleAlert size={15} aria-hidden />
      <div>
        <p>{t(state === 'missing' ? 'lost.missing' : 'lost.damaged')}</p>
        {onChooseAgain !== undefined && <Button onPress={onChooseAgain}>{t('lost.choose')}</Button>}
      </div>
    </div>
  );
}

interface UsageProps {
  readonly id: ReleaseId;
  readonly file: Attachment;
  readonly shownIn: readonly Language[];
  readonly onOpen: (id: ReleaseId) => void;
}

function Usage({ id, file, shownIn, onOpen }: UsageProps): ReactNode {
  const { t, i18n } = useTranslation(['photos', 'releases']);
  const { data } = useQuery(queries.photos.uses(file.sha256, id));
  const use = data?.[0];
  const isEnglish = i18n.language === 'en';
  const here = shownIn.length === 2 ? 'both' : (shownIn[0] ?? 'none');
  return (
    <div className={cx(styles.usage)}>
      <h4>{t('use')}</h4>
      {isPicture(file) && <p>{t(`use.here.${here}`)}</p>}
      {use !== undefined && <p>{t('use.others', { count: use.total })}</p>}
      {use !== undefined && use.releases.length > 0 && (
        <ul>
          {use.releases.map(({ id: other, title, date }) => (
            <li key={other}>
              <Button variant="quiet" className={cx(styles.user)} onPress={() => onOpen(other)}>
                <span className={cx(styles.userTitle)}>
                  {firstFilled(...(isEnglish ? [title.en, title.zh] : [title.zh, title.en])) ?? t('releases:untitled')}
                </span>
                <span className={cx(styles.note)}>{date === null ? t('releases:undated') : dayText(date, i18n.language)}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
