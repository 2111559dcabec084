import { z } from 'zod';
import { DESK_GROUPS, type DeskOverview, type DeskRow, type MonthCount } from '../domain/desk';
import { IsoDate } from '../domain/release';
import { channel } from './channel';

/** What is due, planned and remembered. Which day it is, the page says: it is the page that knows when midnight passes. */
export const desk = {
  overview: channel<DeskOverview>()(z.strictObject({ today: IsoDate })),
  /** Releases dated in these days, both included, and embargoes that may end in them. */
  between: channel<readonly DeskRow[]>()(z.strictObject({ from: IsoDate, to: IsoDate })),
  /** Dated releases of each month, by kind or status. */
  months: channel<readonly MonthCount[]>()(z.strictObject({ by: z.enum(DESK_GROUPS) })),
};
