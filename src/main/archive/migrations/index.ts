import { initial } from './0010-initial';
import { savedSearches } from './0030-saved-searches';
import { terms } from './0040-terms';
import { workflow } from './0050-workflow';
import { review } from './0060-review';
import { blocks } from './0080-blocks';
import { versionNames } from './0070-version-names';
import { desk } from './0120-desk';
import { ownWords } from './0100-own-words';
import { attachmentUses } from './0110-attachment-uses';
import { memoryUnits } from './0090-memory-units';
import { packedTexts } from './0130-packed-texts';
import { dismissedSuggestions } from './0150-dismissed-suggestions';
import type { Migration } from './migration';

export type { Migration } from './migration';

export const MIGRATIONS: readonly Migration[] = [initial, savedSearches, terms, workflow, review, versionNames, blocks, memoryUnits, ownWords, attachmentUses, desk, packedTexts, dismissedSuggestions];
