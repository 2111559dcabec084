import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReleaseId } from '@shared/domain/release';
import { cx } from '../../ui';
import type { PageKey, ViewKey } from '../views/view-key';
import { CalendarPage } from './calendar/calendar-page';
import styles from './desk.module.css';
import { Overview } from './overview/overview';

export interface DeskActions {
  readonly onOpen: (id: ReleaseId) => void;
  /** A draft that was made here: opens for writing. */
  readonly onCreated: (id: ReleaseId) => void;
  readonly onShow: (view: ViewKey) => void;
}

interface DeskPageProps extends DeskActions {
  readonly view: PageKey;
  /** Stands first in the bar where the left pane has no room. */
  readonly viewsButton: ReactNode;
  /** Stands last in the bar. */
  readonly tools: ReactNode;
}

/** What is due, planned and remembered, in place of list and release. */
export function DeskPage({ view, viewsButton, tools, ...actions }: DeskPageProps) {
  const { t } = useTranslation('desk');
  return (
    <main className={cx(styles.page)} aria-label={t(view === 'desk' ? 'overview.title' : 'calendar.title')} data-pane="desk">
      {view === 'desk' ? (
        <Overview before={viewsButton} after={tools} {...actions} />
      ) : (
        <CalendarPage before={viewsButton} after={tools} {...actions} />
      )}
    </main>
  );
}
