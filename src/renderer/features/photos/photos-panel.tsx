import { Plus } from 'lucide-react';
import { useState, type ClipboardEvent, type DragEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isPicture, withMoved } from '@shared/domain/photos';
import type { Attachment, Language, ReleaseContent, ReleaseId } from '@shared/domain/release';
import { api } from '../../bridge';
import { Button, ConfirmDialog, LiveRegion, ProgressBar, cx } from '../../ui';
import { Panel, PanelSection } from '../release/panel';
import { EditPictureDialog } from './edit-picture-dialog';
import { FileDetails } from './file-details';
import { FileTiles, sorted } from './file-tiles';
import { PreviewDialog } from './preview-dialog';
import { useAdding } from './use-adding';
import { useFileActions } from './use-file-actions';
import { useStates } from './use-states';
import styles from './photos.module.css';

interface PhotosPanelProps {
  readonly id: ReleaseId;
  readonly content: ReleaseContent;
  readonly isReadOnly: boolean;
  readonly onClose: () => void;
  readonly onOpen: (id: ReleaseId) => void;
  readonly onInsert: (file: Attachment, languages: readonly Language[]) => void;
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

/** Pictures and other files kept with a release: brought in, put in order, described, used. */
export function PhotosPanel({ id, content, isReadOnly, onClose, onOpen, onInsert }: PhotosPanelProps): ReactNode {
  const { t } = useTranslation(['photos', 'common']);
  const files = content.facts.attachments;
  const { pictures, others } = sorted(files);
  const [chosen, setChosen] = useState<string | null>(null);
  const [preview, setPreview] = useState<string | null>(null);
  const [edited, setEdited] = useState<Attachment | null>(null);
  const [isOver, setOver] = useState(false);
  const { states, refresh } = useStates(files);
  const { progress, addPaths, addFiles } = useAdding(id, setChosen);
  const { changeFiles, change, remove, replace, saveCopy, chooseAgain, stranger, dismissStranger, said } = useFileActions(id, refresh);
  const selected = files.find(({ sha256 }) => sha256 === chosen) ?? pictures[0] ?? others[0];
  const find = (sha256: string): Attachment | undefined => files.find((file) => file.sha256 === sha256);

  const pick = async (): Promise<void> => addPaths(await api.photos.choose({ several: true }));
  const onPaste = (event: ClipboardEvent): void => {
    const pasted = [...event.clipboardData.files];
    if (isReadOnly || pasted.length === 0) return;
    event.preventDefault();
    addFiles(pasted);
  };
  // In capture: the lists would refuse files for themselves.
  const dropping = {
    onDragOverCapture: (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      event.dataTransfer.dropEffect = isReadOnly ? 'none' : 'copy';
      setOver(!isReadOnly);
    },
    onDragLeaveCapture: (event: DragEvent): void => {
      if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) setOver(false);
    },
    onDropCapture: (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      if (!isReadOnly) addFiles([...event.dataTransfer.files]);
    },
  };

  const tiles = (label: string, layout: 'grid' | 'stack', some: readonly Attachment[]): ReactNode => (
    <FileTiles
      label={label}
      layout={layout}
      files={some}
      states={states}
      selected={selected?.sha256 ?? null}
      onSelect={setChosen}
      onOpen={(sha256) => {
        const file = find(sha256);
        if (file !== undefined && isPicture(file) && states.get(sha256)?.state === 'whole') setPreview(sha256);
      }}
      onMove={isReadOnly ? undefined : (moved, target, position) => changeFiles((all) => withMoved(all, moved, target, position), t('moved'))}
      onRemove={
        isReadOnly
          ? undefined
          : (sha256) => {
              const file = find(sha256);
              if (file !== undefined) remove(file, content);
            }
      }
    />
  );

  return (
    <Panel title={t('title')} onClose={onClose}>
      <div className={cx(styles.panel, isOver && styles.over)} data-takes-files onPaste={onPaste} {...dropping}>
        {!isReadOnly && (
          <Button icon={<Plus size={14} aria-hidden />} onPress={() => void pick()} isDisabled={progress !== null} className={cx(styles.add)}>
            {t('add')}
          </Button>
        )}
        {progress !== null && (
          <ProgressBar label={t('adding')} {...progress} valueLabel={t('adding.count', { ...progress })} />
        )}
        {files.length === 0 && <p className={cx(styles.empty)}>{t(isReadOnly ? 'none' : 'empty')}</p>}
        {pictures.length > 0 && (
          <div className={cx(styles.scroller)}>{tiles(t('pictures'), 'grid', pictures)}</div>
        )}
        {others.length > 0 && <PanelSection title={t('others')}>{tiles(t('others'), 'stack', others)}</PanelSection>}
        {selected !== undefined && (
          <FileDetails
            key={selected.sha256}
            id={id}
            file={selected}
            content={content}
            stored={states.get(selected.sha256)}
            onOpen={onOpen}
            actions={{
              onPreview: () => setPreview(selected.sha256),
              onCopy: () => void saveCopy(selected),
              onInsert: isReadOnly ? undefined : (languages) => onInsert(selected, languages),
              onCrop: isReadOnly ? undefined : () => setEdited(selected),
              onRemove: isReadOnly ? undefined : () => remove(selected, content),
              onChooseAgain: isReadOnly ? undefined : () => void chooseAgain(selected),
              onChange: isReadOnly ? undefined : (fields) => change(selected.sha256, fields),
            }}
          />
        )}
        <LiveRegion text={said} />
      </div>
      {preview !== null && <PreviewDialog pictures={pictures} shown={preview} onShow={setPreview} onClose={() => setPreview(null)} />}
      {edited !== null && (
        <EditPictureDialog
          file={edited}
          content={content}
          onClose={() => setEdited(null)}
          onDone={(made, inTexts) => {
            replace(edited, made, inTexts);
            setEdited(null);
            setChosen(made.sha256);
          }}
        />
      )}
      {stranger !== null && (
        <ConfirmDialog
          isOpen
          title={t('lost.other', { name: stranger.lost.name })}
          confirmLabel={t('lost.addNew')}
          onConfirm={() => {
            addPaths([stranger.path]);
            dismissStranger();
          }}
          onCancel={dismissStranger}
        >
          <p>{t('lost.otherText')}</p>
        </ConfirmDialog>
      )}
    </Panel>
  );
}
