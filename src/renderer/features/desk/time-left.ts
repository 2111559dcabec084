import type { TimeLeft } from '@shared/domain/desk';

/** `2 days 3 hours`, `2天3小时`: the two largest units, minutes only on the last day. */
export function timeLeftText({ days, hours, minutes }: TimeLeft, language: string): string {
  const unit = (unitName: 'day' | 'hour' | 'minute', value: number): string =>
    new Intl.NumberFormat(language, { style: 'unit', unit: unitName, unitDisplay: 'long' }).format(value);
  const units: readonly (readonly ['day' | 'hour' | 'minute', number])[] = days > 0 ? [['day', days], ['hour', hours]] : [['hour', hours], ['minute', minutes]];
  const shown = units.filter(([, value]) => value > 0).map(([name, value]) => unit(name, value));
  return new Intl.ListFormat(language, { type: 'unit', style: 'narrow' }).format(shown);
}
