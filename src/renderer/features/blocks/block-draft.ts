import type { BlockContent} from '@shared/domain/blocks';
import { isSameBlock, tidyBlock, type BlockKind, type ReusableBlock } from '@shared/domain/blocks';

/** A block while it is edited. */
export interface BlockDraft extends BlockContent {
  readonly id: string;
  /** What is stored; null for one that is new. */
  readonly stored: BlockContent | null;
}

export type DraftProblem = 'needsName' | 'needsText';

const contentIn = ({ kind, name, zh, en, speaker, note, isDefault }: BlockContent): BlockContent => ({ kind, name, zh, en, speaker, note, isDefault });

export function draftOf(block: ReusableBlock): BlockDraft {
  const stored = contentIn(block);
  return { ...stored, id: block.id, stored };
}

export const newDraft = (id: string, kind: BlockKind, texts: Partial<BlockContent> = {}): BlockDraft => ({
  kind,
  name: '',
  zh: '',
  en: '',
  speaker: '',
  note: '',
  isDefault: false,
  ...texts,
  id,
  stored: null,
});

/** What a recurring text is called until a person says better: its heading, or how it begins. */
export function nameFor({ zh, en }: Pick<BlockContent, 'zh' | 'en'>): string {
  const [first = ''] = (zh || en).split('\n');
  const name = zh === '' ? first.split(' ').slice(0, 5).join(' ') : first.slice(0, 16);
  return name.replace(/[，。,.:：;；\s]+$/u, '');
}

/** As it would be stored. */
export const contentOf = (draft: BlockDraft): BlockContent => tidyBlock(contentIn(draft));

/** Whether something would be lost without saving. */
export function isDirty(draft: BlockDraft): boolean {
  const content = contentOf(draft);
  const before = draft.stored ?? contentIn(newDraft(draft.id, draft.kind));
  return !isSameBlock(content, before);
}

/** Why it cannot be stored; null when it can. */
export function problemOf(draft: BlockDraft): DraftProblem | null {
  const { name, zh, en } = contentOf(draft);
  if (zh === '' && en === '') return 'needsText';
  return name === '' ? 'needsName' : null;
}
