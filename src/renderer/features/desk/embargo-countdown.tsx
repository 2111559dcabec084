import { useTranslation } from 'react-i18next';
import { timeLeft } from '@shared/domain/desk';
import type { Embargo } from '@shared/domain/release';
import { embargoText } from '../release/format-dates';
import { useMinute } from './clock';
import { timeLeftText } from './time-left';

/** "lifts in 2 days 3 hours", "lifted on …": goes on by itself. */
export function EmbargoCountdown({ embargo }: { readonly embargo: Embargo }) {
  const { t, i18n } = useTranslation('desk');
  const left = timeLeft(embargo, useMinute());
  return left === null ? t('embargo.lifted', { when: embargoText(embargo, i18n.language) }) : t('embargo.liftsIn', { time: timeLeftText(left, i18n.language) });
}
