import { useCallback, useId, useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PixelSize } from '@shared/domain/picture-size';
import { cx } from '../../../ui';
import { CORNERS, moved, pulled, type Corner, type CropRect, type Turns } from './crop';
import { drawTurned } from './render-picture';
import styles from './editing.module.css';

interface CropFrameProps {
  readonly bitmap: ImageBitmap;
  readonly turns: Turns;
  /** Of the picture as it is turned. */
  readonly size: PixelSize;
  readonly rect: CropRect;
  /** Width by height; null where it is free. */
  readonly ratio: number | null;
  readonly onChange: (rect: CropRect) => void;
}

/** Where a pull began: at a corner, or inside to move the whole frame. */
interface Pull {
  readonly grip: Corner | 'all';
  readonly x: number;
  readonly y: number;
  readonly from: CropRect;
}

/** Pixels on the screen that the picture is drawn with at most; more would not be seen. */
const SHOWN = { width: 560, height: 420 };

const ARROWS: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The picture with a frame around what stays of it, moved and pulled by pointer or by the arrow keys. */
export function CropFrame({ bitmap, turns, size, rect, ratio, onChange }: CropFrameProps): ReactNode {
  const { t } = useTranslation('photos');
  const hint = useId();
  const stage = useRef<HTMLDivElement>(null);
  const pull = useRef<Pull | null>(null);
  const scale = Math.min(1, SHOWN.width / size.width, SHOWN.height / size.height);

  const draw = useCallback(
    (canvas: HTMLCanvasElement | null) => {
      if (canvas === null) return;
      const density = window.devicePixelRatio;
      canvas.width = Math.round(size.width * scale * density);
      canvas.height = Math.round(size.height * scale * density);
      const context = canvas.getContext('2d');
      if (context === null) return;
      context.imageSmoothingQuality = 'high';
      context.scale(scale * density, scale * density);
      drawTurned(context, bitmap, turns);
    },
    [bitmap, turns, size.width, size.height, scale],
  );

  const begin = (event: PointerEvent<HTMLElement>, grip: Pull['grip']): void => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    pull.current = { grip, x: event.clientX, y: event.clientY, from: rect };
  };
  const go = (event: PointerEvent<HTMLElement>): void => {
    if (pull.current === null) return;
    const { grip, x, y, from } = pull.current;
    // A small window shows the picture smaller than it is drawn.
    const seen = (stage.current?.clientWidth ?? 0) / size.width || scale;
    const [dx, dy] = [(event.clientX - x) / seen, (event.clientY - y) / seen];
    onChange(grip === 'all' ? moved(from, dx, dy, size) : pulled(from, grip, dx, dy, ratio, size));
  };
  const end = (): void => {
    pull.current = null;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const arrow = ARROWS[event.key];
    if (arrow === undefined) return;
    event.preventDefault();
    // A step that can be seen; with Alt a single pixel.
    const step = event.altKey ? 1 : Math.max(1, Math.round(4 / scale));
    const [dx, dy] = [arrow[0] * step, arrow[1] * step];
    onChange(event.shiftKey ? pulled(rect, 'se', dx, dy, ratio, size) : moved(rect, dx, dy, size));
  };

  const percent = (value: number, of: number): string => `${(value / of) * 100}%`;
  const place = {
    left: percent(rect.x, size.width),
    top: percent(rect.y, size.height),
    width: percent(rect.width, size.width),
    height: percent(rect.height, size.height),
  };
  return (
    <div ref={stage} className={cx(styles.stage)} style={{ width: size.width * scale, aspectRatio: `${size.width} / ${size.height}` }}>
      <canvas ref={draw} className={cx(styles.canvas)} aria-hidden />
      <div className={cx(styles.veil)} aria-hidden>
        <div className={cx(styles.hole)} style={place} />
      </div>
      {/* Operated like a slider in two directions, for which there is no role. */}
      {/* eslint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex */}
      <div
        role="application"
        tabIndex={0}
        aria-label={t('edit.frame', { x: rect.x, y: rect.y, width: rect.width, height: rect.height })}
        aria-describedby={hint}
        className={cx(styles.frame)}
        style={place}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => begin(event, 'all')}
        onPointerMove={go}
        onPointerUp={end}
        onPointerCancel={end}
      >
        {CORNERS.map((corner) => (
          <span
            key={corner}
            className={cx(styles.corner, styles[corner])}
            onPointerDown={(event) => begin(event, corner)}
            onPointerMove={go}
            onPointerUp={end}
            onPointerCancel={end}
          />
        ))}
      </div>
      {/* eslint-enable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex */}
      <p id={hint} className={cx(styles.hint)}>
        {t('edit.keys')}
      </p>
    </div>
  );
}
