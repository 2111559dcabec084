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
  const [chosen, setChosen] = useState<{ readonly day: string; readonly month: string } | null>(null);
  const { day, month } = chosen ?? { day: today, month: monthOf(today) };
  const goTo = (next: string): void => setChosen({ day: next, month: monthOf(next) });
  const move = (months: number): void => goTo(moveMonths(monthOf(day) === month ? day : `${month}-01`, months));
  return (
    <>
      <DeskBar
        before={before}
        title={shown === 'month' ? monthText(month, i18n.language) : t('calendar.title')}
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
        <MonthGrid month={month} day={day} onGoTo={goTo} onChoose={(next) => setChosen({ day: next, month })} {...actions} />
      ) : (
        <YearsGrid
          onMonth={(next) => {
            goTo(`${next}-01`);
            setShown('month');
          }}
          {...actions}
        />
      )}
    </>
  );
}
