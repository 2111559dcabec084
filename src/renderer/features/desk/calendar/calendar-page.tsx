import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { monthOf, moveMonths } from '@shared/domain/desk';
import { Button, IconButton, Segmented } from '../../../ui';
import { useToday } from '../clock';
import { DeskBar } from '../desk-bar';
import type { DeskActions } from '../desk-page';
import { monthText } from '../desk-texts';
import { MonthGrid } from './month-grid';
import { YearsGrid } from './years-grid';

interface CalendarPageProps extends DeskActions {
  readonly before: ReactNode;
  readonly after: ReactNode;
}

/** A month day by day, or all years month by month. */
export function CalendarPage({ before, after, ...actions }: CalendarPageProps) {
  const { t, i18n } = useTranslation('desk');
  const today = useToday();
  const [shown, setShown] = useState<'month' | 'years'>('month');
  /** Null stays with today, also over midnight. */
  const [chosen, setChosen] = useState<string | null>(null);
  const day = chosen ?? today;
  const move = (months: number): void => setChosen(moveMonths(day, months));
  return (
    <>
      <DeskBar
        before={before}
        title={shown === 'month' ? monthText(monthOf(day), i18n.language) : t('calendar.title')}
        after={
          <>
            <Segmented
              label={t('calendar.shown')}
              value={shown}
              onChange={setShown}
              segments={[
                { id: 'month', label: t('calendar.month') },
                { id: 'years', label: t('calendar.years') },
              ]}
            />
            {after}
          </>
        }
      >
        {shown === 'month' && (
          <>
            <IconButton label={t('calendar.previous')} icon={<ChevronLeft size={16} aria-hidden />} onPress={() => move(-1)} />
            <Button onPress={() => setChosen(null)}>{t('calendar.today')}</Button>
            <IconButton label={t('calendar.next')} icon={<ChevronRight size={16} aria-hidden />} onPress={() => move(1)} />
          </>
        )}
      </DeskBar>
      {shown === 'month' ? (
        <MonthGrid day={day} onDay={(next) => setChosen(next === today ? null : next)} {...actions} />
      ) : (
        <YearsGrid
          onMonth={(month) => {
            setChosen(`${month}-01`);
            setShown('month');
          }}
          {...actions}
        />
      )}
    </>
  );
}
