import type { AcceptedFinding, HouseWord } from '@shared/domain/checks';
import type { BlockChange, BlockContent, BlockEffect, ListedBlock } from '@shared/domain/blocks';
import type { AskedPlace } from '@shared/domain/compare';
import type { DeskGroup, DeskOverview, DeskRow, DeskSpan, MonthCount } from '@shared/domain/desk';
import type { ReleaseFilter, ReleasePage, ReleaseSummary, ViewCounts } from '@shared/domain/listing';
import type {
  Attachment,
  Kind,
  Language,
  Release,
  ReleaseContent,
  ReleaseId,
  Revision,
  WhoChanged,
} from '@shared/domain/release';
import type { CommentState, NewComment, ReviewComment } from '@shared/domain/review';
import type { AttachmentUse, StoredFile } from '@shared/domain/photos';
import type { MemoryImportReport } from '@shared/domain/memory';
import type { Suggestion } from '@shared/domain/suggestions';
import type { SavedSearch } from '@shared/domain/saved-search';
import type {
  Concept,
  ConceptContent,
  TermChange,
  TermFormat,
  TermImportReport,
  TermsPage,
  TermsRequest,
} from '@shared/domain/terms';
import type { ChecklistItem, Tick } from '@shared/domain/workflow';

/** Given to the worker at start. The archive is opened (and made, when `create`) before the first call is answered. */
export interface ArchiveWorkerData {
  readonly path: string;
  readonly create: boolean;
}

/** Who is saving, and when; the clock and the name belong to the caller. */
export interface Stamp {
  readonly author: string;
  /** ISO 8601 UTC instant. */
  readonly at: string;
  readonly note: string;
}

/** A release to be filed by an import; `id` is chosen by the caller so that related releases can name each other. */
export interface Filing {
  readonly id: ReleaseId;
  readonly content: ReleaseContent;
}

/** A comment with who made it and when, which for one out of a Word file is not who takes it in. */
export interface FiledComment {
  readonly id: string;
  readonly comment: NewComment;
  readonly author: string;
  readonly at: string;
}

export interface VerifyProblem {
  readonly kind: 'database' | 'revision' | 'projection' | 'attachment-missing' | 'attachment-damaged';
  readonly releaseId: ReleaseId | null;
  readonly detail: string;
}

export interface VerifyReport {
  readonly ok: boolean;
  readonly releases: number;
  readonly attachments: number;
  readonly problems: readonly VerifyProblem[];
}

export interface ArchiveStats {
  readonly path: string;
  readonly schemaVersion: number;
  readonly releases: number;
  readonly binned: number;
  readonly editions: { readonly zh: number; readonly en: number };
  readonly revisions: number;
  readonly attachments: { readonly count: number; readonly bytes: number };
  readonly databaseBytes: number;
}

/** What the archive worker tells without being asked. */
export interface ArchiveEvents {
  /** After each commit that changed releases: search takes it in, windows ask again. */
  committed: { readonly ids: readonly ReleaseId[] };
}

/** The methods of the archive worker. Reads never write; every write is one transaction, committed before the reply. */
export interface ArchiveApi {
  /** Resolves when the archive is open; rejects with the `archive.*` error that prevented it. */
  open(): { readonly path: string; readonly schemaVersion: number };
  list(request: {
    readonly filter: ReleaseFilter;
    readonly offset: number;
    readonly limit: number;
  }): ReleasePage;
  /** Ids in list order, for exports of a whole view. */
  ids(filter: ReleaseFilter): readonly ReleaseId[];
  /** Rows of these releases in the order asked for; those that are not there any more are left out. */
  summaries(ids: readonly ReleaseId[]): readonly ReleaseSummary[];
  counts(): ViewCounts;
  /** What waits on the desk on this day. */
  deskOverview(today: string): DeskOverview;
  /** Releases dated in these days, both included, and those whose embargo ends there or a day beside in its own zone. */
  deskBetween(span: DeskSpan): readonly DeskRow[];
  /** Dated releases of each month. */
  deskMonths(by: DeskGroup): readonly MonthCount[];
  /** Throws `release.not-found`. */
  get(id: ReleaseId): Release;
  /**
   * Throws `release.invalid`. Here and in `save` and `file`, what cannot be stored faithfully is taken out of texts
   * (control characters; half a surrogate pair becomes U+FFFD): the reply is what was stored.
   */
  create(request: { readonly id: ReleaseId; readonly content: ReleaseContent; readonly stamp: Stamp }): Release;
  /** Throws `release.conflict`, `release.not-found`, `release.invalid`, `release.step`, `release.locked` (see `domain/workflow`). Saving equal content makes no revision, except to keep a note. */
  save(request: {
    readonly id: ReleaseId;
    readonly baseRevision: number;
    readonly content: ReleaseContent;
    readonly stamp: Stamp;
  }): Release;
  /** All or nothing. Throws `release.invalid`, and `import.duplicate` when a source file is in the archive already. */
  file(request: { readonly filings: readonly Filing[]; readonly stamp: Stamp }): null;
  bin(request: { readonly ids: readonly ReleaseId[]; readonly stamp: Stamp }): null;
  restore(request: { readonly ids: readonly ReleaseId[]; readonly stamp: Stamp }): null;
  history(id: ReleaseId): readonly Revision[];
  revision(request: { readonly id: ReleaseId; readonly number: number }): ReleaseContent;
  checklist(): readonly ChecklistItem[];
  saveChecklist(items: readonly ChecklistItem[]): readonly ChecklistItem[];
  ticks(id: ReleaseId): readonly Tick[];
  tick(request: { readonly id: ReleaseId; readonly item: string; readonly isDone: boolean; readonly stamp: Stamp }): readonly Tick[];
  acceptedFindings(id: ReleaseId): readonly AcceptedFinding[];
  /** `reason` null: it counts again. */
  acceptFinding(request: { readonly id: ReleaseId; readonly finding: string; readonly reason: string | null; readonly stamp: Stamp }): readonly AcceptedFinding[];
  houseWords(): readonly HouseWord[];
  saveHouseWords(words: readonly HouseWord[]): readonly HouseWord[];
  comments(id: ReleaseId): readonly ReviewComment[];
  /** How many were new; those that are there already are left out. */
  addComments(request: { readonly id: ReleaseId; readonly comments: readonly FiledComment[] }): number;
  replyToComment(request: { readonly comment: string; readonly text: string; readonly stamp: Stamp }): readonly ReviewComment[];
  settleComment(request: { readonly comment: string; readonly state: CommentState; readonly stamp: Stamp }): readonly ReviewComment[];
  setCommentRemoved(request: { readonly comment: string; readonly isRemoved: boolean }): readonly ReviewComment[];
  /** Gives a revision a name, or takes it away (null). Throws `release.not-found`. */
  nameRevision(request: { readonly id: ReleaseId; readonly number: number; readonly name: string | null; readonly stamp: Stamp }): null;
  /** Who changed these words last. Reads the revisions from `from` (null: the newest) back to the one that did. */
  blame(request: { readonly id: ReleaseId; readonly lang: Language; readonly from: number | null; readonly place: AskedPlace }): WhoChanged;
  /** Which of these source files are in the archive already (the bin counts): hash -> release. */
  knownSources(sha256s: readonly string[]): ReadonlyMap<string, ReleaseId>;
  kinds(): readonly Kind[];
  saveKinds(kinds: readonly Kind[]): null;
  savedSearches(): readonly SavedSearch[];
  /** Replaces the whole list. */
  saveSearches(searches: readonly SavedSearch[]): null;
  /** A name found in texts is not offered again, or again. */
  setSuggestionDismissed(request: { readonly suggestion: Suggestion; readonly isDismissed: boolean; readonly stamp: Stamp }): null;
  /** English words that people have added to the dictionary of this archive, by alphabet. */
  ownWords(): readonly string[];
  /** Adding a word that is there, or removing one that is not, changes nothing. Case makes no difference. */
  addOwnWord(request: { readonly word: string; readonly stamp: Stamp }): null;
  removeOwnWord(word: string): null;
  terms(request: TermsRequest): TermsPage;
  /** Concepts that have one of these texts as a term. */
  lookUpTerms(texts: readonly string[]): readonly Concept[];
  /** A new concept, or a new state of one. Throws `terms.too-many`. */
  saveConcept(request: { readonly id: string; readonly content: ConceptContent; readonly stamp: Stamp }): TermChange;
  removeConcepts(request: { readonly ids: readonly string[]; readonly stamp: Stamp }): TermChange;
  /** Takes back a change of the term base, except where another one came after it; that is a change, too. */
  undoTerms(request: { readonly batch: number; readonly stamp: Stamp }): TermChange;
  bringBackShippedTerms(request: { readonly stamp: Stamp }): TermChange;
  /** CSV or TBX, told apart by content; all or nothing. Throws `import.*`, `terms.none-found`, `terms.too-many`. */
  importTerms(request: { readonly bytes: Uint8Array; readonly stamp: Stamp }): Promise<TermImportReport>;
  exportTerms(request: { readonly format: TermFormat }): Promise<{ readonly bytes: Uint8Array; readonly concepts: number }>;
  /** All of them, in no order. */
  blocks(): readonly ListedBlock[];
  /** What saving this would mean; changes nothing. */
  blockUsage(request: { readonly id: string; readonly content: BlockContent }): BlockEffect;
  /**
   * A new block, or a new state of one; the drafts that are linked to it follow in the same transaction, each in a revision
   * with the note of the stamp. With `linksSame`, drafts that end with exactly its text are linked to it, and follow. Throws `blocks.too-many`, and `request.invalid` where a block would become one of another kind.
   */
  saveBlock(request: { readonly id: string; readonly content: BlockContent; readonly stamp: Stamp; readonly linksSame?: boolean }): BlockChange;
  /** Releases keep the text they have. */
  removeBlock(request: { readonly id: string; readonly stamp: Stamp }): BlockChange;
  /** Takes back a change of blocks, except where another one came after it; drafts follow as they follow any change. */
  undoBlocks(request: { readonly batch: number; readonly stamp: Stamp }): BlockChange;
  /** TMX; all or nothing. Throws `import.*`, `memory.none-found`. `file` is the name it is remembered by. */
  importMemory(request: { readonly bytes: Uint8Array; readonly file: string; readonly stamp: Stamp }): Promise<MemoryImportReport>;
  /** Stores bytes under their SHA-256, once; the reference becomes part of a release when that is saved. */
  storeAttachment(request: {
    readonly name: string;
    readonly bytes: Uint8Array;
    /** Refuse what is not PNG, JPEG, GIF or WebP by its content. */
    readonly imageOnly: boolean;
  }): Attachment;
  /** Throws `attachment.missing`, also for a file that is no longer what was stored. */
  readAttachment(sha256: string): { readonly bytes: Uint8Array; readonly mediaType: string };
  /** What a glance at the disk tells of these files; their bytes are not read. */
  attachmentStates(sha256s: readonly string[]): readonly StoredFile[];
  /** Other releases that have these files today. */
  attachmentUses(request: { readonly sha256s: readonly string[]; readonly except: ReleaseId }): readonly AttachmentUse[];
  /** Makes a missing or damaged file whole again; false, and nothing is kept, when these are other bytes. */
  mendAttachment(request: { readonly sha256: string; readonly name: string; readonly bytes: Uint8Array }): boolean;
  /** A small picture made before; null when there is none. */
  thumbnail(sha256: string): Uint8Array | null;
  keepThumbnail(request: { readonly sha256: string; readonly bytes: Uint8Array }): null;
  /** Takes a while; other calls are answered meanwhile. Rejects with `cancelled` when the archive is closed. */
  verify(): Promise<VerifyReport>;
  stats(): ArchiveStats;
  /** Checkpoints, releases the lock, ends the worker. */
  close(): null;
}
