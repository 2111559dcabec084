import type { Language } from '../../release';
import { foldLine } from '../../statements/sentences';
import { CHINESE } from './chinese';
import { ENGLISH } from './english';
import { readAll, type Quantity } from './quantity';

export type { CalendarDate, Quantity } from './quantity';

/** Everything countable in one line, left to right; offsets are those of the line. */
export const quantitiesIn = (line: string, lang: Language): Quantity[] => readAll(foldLine(line), lang === 'zh' ? CHINESE : ENGLISH);
