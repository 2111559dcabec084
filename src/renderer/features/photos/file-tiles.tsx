import { File as FileIcon, GripVertical, ImageOff, TriangleAlert } from 'lucide-react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Button as AriaButton, DropIndicator, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { isPicture, type StoredFile } from '@shared/domain/photos';
import type { Attachment } from '@shared/domain/release';
import { cx } from '../../ui';
import { sizeText } from './file-text';
import { useThumbnail } from './use-thumbnail';
import styles from './photos.module.css';

/** What is dragged here and nowhere else. */
const DRAGGED = 'application/x-tonggao-file';

interface FileTilesProps {
  readonly label: string;
  /** Pictures beside each other, other files below each other. */
  readonly layout: 'grid' | 'stack';
  readonly files: readonly Attachment[];
  readonly states: ReadonlyMap<string, StoredFile>;
  readonly selected: string | null;
  readonly onSelect: (sha256: string) => void;
  readonly onOpen: (sha256: string) => void;
  /** The rest is undefined where the release cannot be changed. */
  readonly onMove: ((moved: ReadonlySet<string>, target: string, position: 'before' | 'after') => void) | undefined;
  readonly onRemove: ((sha256: string) => void) | undefined;
}

const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** Files of a release to choose one from; ordered by dragging, by the handle, or by Alt and the arrow keys. */
export function FileTiles({ label, layout, files, states, selected, onSelect, onOpen, onMove, onRemove }: FileTilesProps): ReactNode {
  const { t } = useTranslation('photos');
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [DRAGGED]: String(key) })),
    acceptedDragTypes: [DRAGGED],
    getDropOperation: () => 'move',
    onReorder: ({ keys, target: { key, dropPosition } }) => {
      if (dropPosition !== 'on') onMove?.(new Set([...keys].map(String)), String(key), dropPosition);
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className={cx(styles.drop, styles[layout])} />,
    renderDragPreview: ([first]) => {
      const file = files.find(({ sha256 }) => sha256 === first?.[DRAGGED]);
      return <div className={cx(styles.dragged)}>{file?.name}</div>;
    },
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = files.findIndex(({ sha256 }) => sha256 === selected);
    const file = files[at];
    if (file === undefined) return;
    const step = event.altKey ? STEPS[event.key] : undefined;
    const neighbour = step === undefined ? undefined : files[at + step];
    if (step !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      if (neighbour !== undefined) onMove?.(new Set([file.sha256]), neighbour.sha256, step === 1 ? 'after' : 'before');
    }
    if ((event.key === 'Delete' || event.key === 'Backspace') && onRemove !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      onRemove(file.sha256);
    }
  };

  return (
    // Before the list takes the keys for itself. What has the focus are the items.
     
    <div onKeyDownCapture={onKeyDown}>
      <GridList
        aria-label={label}
        className={cx(styles.tiles, styles[layout])}
        layout={layout}
        items={files}
        dependencies={[states, onMove === undefined]}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={selected === null ? [] : [selected]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys;
          if (key !== undefined) onSelect(String(key));
        }}
        onAction={(key) => onOpen(String(key))}
        {...(onMove === undefined ? {} : { dragAndDropHooks })}
      >
        {(file) => (
          <GridListItem id={file.sha256} textValue={file.name} className={cx(styles.tile)}>
            {layout === 'grid' ? <PictureTile file={file} stored={states.get(file.sha256)} /> : <OtherFile file={file} stored={states.get(file.sha256)} />}
            {onMove !== undefined && (
              <AriaButton slot="drag" className={cx(styles.grip)} aria-label={t('move', { name: file.name })}>
                <GripVertical size={13} aria-hidden />
              </AriaButton>
            )}
          </GridListItem>
        )}
      </GridList>
    </div>
  );
}

interface TileProps {
  readonly file: Attachment;
  /** Undefined until the archive has answered. */
  readonly stored: StoredFile | undefined;
}

function PictureTile({ file, stored }: TileProps): ReactNode {
  const tile = useRef<HTMLDivElement>(null);
  const { url, isBroken } = useThumbnail(tile, file.sha256, stored?.state === 'whole');
  const isLost = stored !== undefined && (stored.state !== 'whole' || isBroken);
  return (
    <>
      <div ref={tile} className={cx(styles.thumb, isLost && styles.lost)}>
        {url !== null && <img src={url} alt="" draggable={false} />}
        {url === null && isLost && <ImageOff size={20} aria-hidden />}
        {isLost && <LostSign state={stored.state === 'missing' ? 'missing' : 'damaged'} />}
      </div>
      <span className={cx(styles.tileName)}>{file.name}</span>
    </>
  );
}

function OtherFile({ file, stored }: TileProps): ReactNode {
  const { i18n } = useTranslation();
  return (
    <>
      <span className={cx(styles.icon)}>
        <FileIcon size={16} aria-hidden />
      </span>
      <span className={cx(styles.fileText)}>
        <span className={cx(styles.fileName)}>{file.name}</span>
        <span className={cx(styles.note)}>{sizeText(file.bytes, i18n.language)}</span>
      </span>
      {stored !== undefined && stored.state !== 'whole' && <LostSign state={stored.state} />}
    </>
  );
}

function LostSign({ state }: { readonly state: 'missing' | 'damaged' }): ReactNode {
  const { t } = useTranslation('photos');
  return (
    <span role="img" aria-label={t(`state.${state}`)} title={t(`state.${state}`)} className={cx(styles.sign)}>
      <TriangleAlert size={13} aria-hidden />
    </span>
  );
}

export const sorted = (files: readonly Attachment[]): { readonly pictures: readonly Attachment[]; readonly others: readonly Attachment[] } => ({
  pictures: files.filter(isPicture),
  others: files.filter((file) => !isPicture(file)),
});
