import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { changeSettings, useSettings } from '../../bridge';
import { cx } from '../../ui';
import { fitPanes, LEFT, MIDDLE, type PaneWidths } from './pane-widths';
import { PaneResizer } from './pane-resizer';
import styles from './panes.module.css';
import type { Room } from './use-room';

interface PanesProps {
  readonly room: Room;
  readonly views: ReactNode;
  readonly list: ReactNode;
  readonly release: ReactNode;
  /** Takes the place of list and release. */
  readonly page: ReactNode | null;
}

/** Three panes side by side, two without the views, or list over release, as the window has room for. */
export function Panes({ room, views, list, release, page }: PanesProps) {
  const { t } = useTranslation();
  const { panes: stored } = useSettings();
  const [widths, setWidths] = useState<PaneWidths>(stored);
  const [windowWidth, setWindowWidth] = useState(window.innerWidth);

  useEffect(() => {
    const onResize = (): void => setWindowWidth(window.innerWidth);
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, []);

  const fitted = fitPanes(widths, room === 'wide' ? windowWidth : windowWidth + LEFT.min);
  const remember = (): void => {
    if (fitted.left !== stored.left || fitted.middle !== stored.middle) void changeSettings({ panes: fitted });
  };

  return (
    <div className={cx(styles.panes)} data-room={room}>
      {room === 'wide' && (
        <>
          <nav className={cx(styles.views)} aria-label={t('pane.views')} data-pane="views" style={{ width: fitted.left }}>
            {views}
          </nav>
          <PaneResizer
            label={t('pane.resizeViews')}
            width={fitted.left}
            min={LEFT.min}
            max={LEFT.max}
            onResize={(left) => setWidths(fitPanes({ ...fitted, left }, windowWidth))}
            onDone={remember}
          />
        </>
      )}
      {page === null ? (
        <>
          <section
            className={cx(styles.list)}
            aria-label={t('pane.list')}
            data-pane="list"
            style={room === 'narrow' ? undefined : { width: fitted.middle }}
          >
            {list}
          </section>
          {room !== 'narrow' && (
            <PaneResizer
              label={t('pane.resizeList')}
              width={fitted.middle}
              min={MIDDLE.min}
              max={MIDDLE.max}
              onResize={(middle) => setWidths(fitPanes({ ...fitted, middle }, windowWidth))}
              onDone={remember}
            />
          )}
          <main className={cx(styles.release)} aria-label={t('pane.release')} data-pane="release">
            {release}
          </main>
        </>
      ) : (
        page
      )}
    </div>
  );
}
