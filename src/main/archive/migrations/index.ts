import { initial } from './0010-initial';
import { savedSearches } from './0030-saved-searches';
import { terms } from './0040-terms';
import { memoryUnits } from './0090-memory-units';
import type { Migration } from './migration';

export type { Migration } from './migration';

export const MIGRATIONS: readonly Migration[] = [initial, savedSearches, terms, memoryUnits];
