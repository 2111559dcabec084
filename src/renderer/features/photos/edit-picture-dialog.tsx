import { RotateCcw, RotateCw } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { editionsShowing } from '@shared/domain/photos';
import type { PixelSize } from '@shared/domain/picture-size';
import type { Attachment, ReleaseContent } from '@shared/domain/release';
import { api } from '../../bridge';
import { Button, Checkbox, Dialog, ErrorNote, IconButton, Segmented, Select, Spinner, cx, useErrorText, useToast } from '../../ui';
import { outputSize, turned, turnedSize, whole, withRatio, within, type CropRect, type Turns } from './editing/crop';
import { CropFrame } from './editing/crop-frame';
import { PixelField } from './editing/pixel-field';
import type { Output } from './editing/render-picture';
import { useBitmap } from './editing/use-bitmap';
import { useOutput } from './editing/use-output';
import { sizeText } from './file-text';
import styles from './editing/editing.module.css';

interface EditPictureDialogProps {
  readonly file: Attachment;
  readonly content: ReleaseContent;
  readonly onClose: () => void;
  readonly onDone: (made: Attachment, inTexts: boolean) => void;
}

const RATIOS = { free: null, '3:2': 3 / 2, '16:9': 16 / 9, '1:1': 1 } as const;
type RatioId = keyof typeof RATIOS;
const RATIO_IDS: readonly RatioId[] = ['free', '3:2', '16:9', '1:1'];

const EDGES = [4_000, 3_000, 2_000, 1_600, 1_200, 800];
const QUALITIES = ['95', '90', '80', '70', '60'] as const;
const TYPES = { jpeg: 'image/jpeg', png: 'image/png' } as const;

/** What `releases.storeAttachment` takes. */
const LARGEST = 32 * 1024 * 1024;

/** Crops, turns and makes smaller: what comes of it is a new file, the first one stays in the archive. */
export function EditPictureDialog({ file, content, onClose, onDone }: EditPictureDialogProps): ReactNode {
  const { t, i18n } = useTranslation(['photos', 'common']);
  const toast = useToast();
  const errorText = useErrorText();
  const { bitmap, error } = useBitmap(file.sha256);
  const [turns, setTurns] = useState<Turns>(0);
  const [cropped, setCropped] = useState<CropRect | null>(null);
  const [ratio, setRatio] = useState<RatioId>('free');
  const [edge, setEdge] = useState('none');
  const [type, setType] = useState<keyof typeof TYPES>(file.mediaType === 'image/jpeg' ? 'jpeg' : 'png');
  const [quality, setQuality] = useState<(typeof QUALITIES)[number]>('90');
  const isShown = editionsShowing(content, file.sha256).length > 0;
  const [inTexts, setInTexts] = useState(isShown);
  const [isKeeping, setKeeping] = useState(false);

  const size: PixelSize | null = bitmap === null ? null : turnedSize(bitmap, turns);
  const rect = size === null ? null : (cropped ?? whole(size));
  const output: Output | null =
    rect === null ? null : { turns, rect, longest: edge === 'none' ? null : Number(edge), type: TYPES[type], quality: Number(quality) / 100 };
  const made = useOutput(bitmap, output);
  const isTooLarge = (made.blob?.size ?? 0) > LARGEST;

  const choose = (id: RatioId): void => {
    setRatio(id);
    const wanted = RATIOS[id];
    if (wanted !== null && rect !== null && size !== null) setCropped(withRatio(rect, wanted, size));
  };
  const turn = (by: 1 | 3): void => {
    if (rect === null || size === null) return;
    let [part, of] = [rect, size];
    for (let quarter = 0; quarter < by; quarter++) {
      part = turned(part, of);
      of = turnedSize(of, 1);
    }
    const wanted = RATIOS[ratio];
    setTurns(((turns + by) % 4) as Turns);
    setCropped(wanted === null ? part : withRatio(part, wanted, of));
  };
  /** Numbers mean what they say: proportions are free from then on. */
  const typed = (fields: Partial<CropRect>): void => {
    if (rect === null || size === null) return;
    setRatio('free');
    setCropped(within({ ...rect, ...fields }, size));
  };
  const keep = async (): Promise<void> => {
    if (made.blob === null) return;
    setKeeping(true);
    try {
      const stem = file.name.replace(/\.[a-z0-9]{1,5}$/i, '').slice(0, 200);
      const name = `${t('edit.name', { name: stem })}.${type === 'jpeg' ? 'jpg' : 'png'}`;
      onDone(await api.releases.storeAttachment({ name, bytes: new Uint8Array(await made.blob.arrayBuffer()) }), inTexts);
    } catch (failure) {
      setKeeping(false);
      toast({ text: errorText(failure), tone: 'error' });
    }
  };

  const result = rect === null || output === null ? null : outputSize(rect, output.longest);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('edit.title', { name: file.name })}
      size="l"
      footer={
        <>
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button variant="primary" onPress={() => void keep()} isDisabled={made.blob === null || isTooLarge || isKeeping}>
            {t('edit.keep')}
          </Button>
        </>
      }
    >
      {error !== null && <ErrorNote error={error} />}
      {bitmap === null && error === null && <Spinner label={t('common:loading')} />}
      {bitmap !== null && size !== null && rect !== null && (
        <div className={cx(styles.editing)}>
          <div className={cx(styles.room)}>
            <CropFrame bitmap={bitmap} turns={turns} size={size} rect={rect} ratio={RATIOS[ratio]} onChange={setCropped} />
          </div>
          <div className={cx(styles.controls)}>
            <div className={cx(styles.turn)}>
              <IconButton label={t('edit.turnLeft')} icon={<RotateCcw size={16} aria-hidden />} onPress={() => turn(3)} />
              <IconButton label={t('edit.turnRight')} icon={<RotateCw size={16} aria-hidden />} onPress={() => turn(1)} />
            </div>
            <Segmented
              label={t('edit.ratio')}
              segments={RATIO_IDS.map((id) => ({ id, label: id === 'free' ? t('edit.free') : id }))}
              value={ratio}
              onChange={choose}
            />
            <div className={cx(styles.pair)}>
              <PixelField label={t('edit.left')} value={rect.x} onChange={(x) => typed({ x })} />
              <PixelField label={t('edit.top')} value={rect.y} onChange={(y) => typed({ y })} />
              <PixelField label={t('edit.width')} value={rect.width} onChange={(width) => typed({ width: Math.min(width, size.width) })} />
              <PixelField label={t('edit.height')} value={rect.height} onChange={(height) => typed({ height: Math.min(height, size.height) })} />
            </div>
            <Select
              label={t('edit.edge')}
              choices={[
                { id: 'none', label: t('edit.edge.none') },
                ...EDGES.filter((one) => one < Math.max(rect.width, rect.height)).map((one) => ({ id: String(one), label: t('edit.edge.pixels', { count: one }) })),
              ]}
              value={edge}
              onChange={setEdge}
            />
            <div className={cx(styles.pair)}>
              <Select label={t('edit.format')} choices={[{ id: 'jpeg', label: 'JPEG' }, { id: 'png', label: 'PNG' }]} value={type} onChange={setType} />
              <Select
                label={t('edit.quality')}
                choices={QUALITIES.map((id) => ({ id, label: `${id}%` }))}
                value={quality}
                onChange={setQuality}
                isDisabled={type === 'png'}
              />
            </div>
            <div className={cx(styles.result)} aria-live="polite">
              {result !== null && <strong>{t('pixels', { ...result })}</strong>}
              <span className={cx(styles.note)}>
                {made.blob === null
                  ? t(made.error === null ? 'edit.measuring' : 'edit.impossible')
                  : t(isTooLarge ? 'edit.tooLarge' : 'edit.bytes', { size: sizeText(made.blob.size, i18n.language), before: sizeText(file.bytes, i18n.language) })}
              </span>
            </div>
            {isShown && (
              <Checkbox isSelected={inTexts} onChange={setInTexts}>
                {t('edit.inTexts')}
              </Checkbox>
            )}
            <p className={cx(styles.note)}>{t('edit.original')}</p>
          </div>
        </div>
      )}
    </Dialog>
  );
}
