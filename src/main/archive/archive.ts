import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ReleaseId } from '@shared/domain/release';
import type { ArchiveApi, ArchiveStats, ArchiveWorkerData } from './api';
import { AttachmentStore } from './attachments';
import type { Database } from './connection';
import { schemaVersion } from './migrate';
import { DATABASE, explained, openArchiveFolder } from './open';
import { CommentQueries } from './queries/comments';
import { HistoryQueries } from './queries/history';
import { DeskQueries } from './queries/desk';
import { AttachmentUses } from './queries/attachment-uses';
import { importMemory } from './memory-import';
import { kinds, replaceKinds } from './queries/kinds';
import { ListingQueries } from './queries/listing';
import { setSuggestionDismissed } from './queries/dismissed-suggestions';
import { addOwnWord, ownWords, removeOwnWord } from './queries/own-words';
import { ReleaseQueries } from './queries/releases';
import { SavedSearchQueries } from './queries/saved-searches';
import { WorkflowQueries, houseWords } from './queries/workflow';
import { ReusableBlocks } from './reusable-blocks';
import { openTermBase } from './term-base';
import { Thumbnails } from './thumbnails';
import { verifyArchive } from './verify';

/**
 * The archive as the worker serves it; plain synchronous calls, so that tests can make them without a thread.
 * `committed` is called after each commit that changed releases, before the caller hears of it.
 */
export function createArchive(
  { path, create }: ArchiveWorkerData,
  committed: (ids: readonly ReleaseId[]) => void,
): ArchiveApi {
  const { db, lock } = openArchiveFolder(path, create);
  const releases = new ReleaseQueries(db);
  const history = new HistoryQueries(db);
  const listing = new ListingQueries(db);
  const desk = new DeskQueries(db);
  const savedSearches = new SavedSearchQueries(db);
  const comments = new CommentQueries(db);
  const workflow = new WorkflowQueries(db);
  const termBase = openTermBase(db, path);
  const blocks = new ReusableBlocks(db, releases, committed);
  const attachments = new AttachmentStore(db, join(path, 'attachments'));
  const attachmentUses = new AttachmentUses(db);
  const thumbnails = new Thumbnails(join(path, 'index', 'thumbnails'));
  const closing = new AbortController();

  const api: ArchiveApi = {
    open: () => ({ path, schemaVersion: schemaVersion(db) }),
    list: ({ filter, offset, limit }) => listing.page(filter, offset, limit),
    ids: (filter) => listing.ids(filter),
    summaries: (ids) => listing.summaries(ids),
    counts: () => listing.counts(),
    deskOverview: (today) => desk.overview(today),
    deskBetween: (span) => desk.between(span),
    deskMonths: (by) => desk.months(by),
    get: (id) => releases.get(id),
    create({ id, content, stamp }) {
      releases.create(id, content, stamp);
      committed([id]);
      return releases.get(id);
    },
    save({ id, baseRevision, content, stamp }) {
      if (releases.save(id, baseRevision, content, stamp)) committed([id]);
      return releases.get(id);
    },
    file({ filings, stamp }) {
      releases.file(filings, stamp);
      committed(filings.map(({ id }) => id));
      return null;
    },
    bin({ ids, stamp }) {
      releases.setBinned(ids, stamp.at);
      committed(ids);
      return null;
    },
    restore({ ids }) {
      releases.setBinned(ids, null);
      committed(ids);
      return null;
    },
    history: (id) => history.list(id),
    revision: ({ id, number }) => releases.revision(id, number),
    nameRevision({ id, number, name, stamp }) {
      history.name(id, number, name, stamp);
      return null;
    },
    blame: ({ id, lang, from, place }) => history.blame(id, lang, from, place),
    knownSources: (hashes) => releases.knownSources(hashes),
    kinds: () => kinds(db),
    saveKinds(all) {
      db.transaction(() => replaceKinds(db, all)).immediate();
      return null;
    },
    checklist: () => workflow.checklist(),
    saveChecklist(items) {
      workflow.replaceChecklist(items);
      return workflow.checklist();
    },
    ticks: (id) => workflow.ticks(id),
    tick({ id, item, isDone, stamp }) {
      workflow.tick(id, item, isDone, stamp);
      return workflow.ticks(id);
    },
    acceptedFindings: (id) => workflow.accepted(id),
    acceptFinding({ id, finding, reason, stamp }) {
      workflow.accept(id, finding, reason, stamp);
      return workflow.accepted(id);
    },
    houseWords: () => houseWords(db),
    saveHouseWords(words) {
      workflow.replaceHouseWords(words);
      return houseWords(db);
    },
    comments: (id) => comments.of(id),
    addComments: ({ id, comments: all }) => comments.add(id, all),
    replyToComment: ({ comment, text, stamp }) => comments.reply(comment, text, stamp),
    settleComment: ({ comment, state, stamp }) => comments.settle(comment, state, stamp),
    setCommentRemoved: ({ comment, isRemoved }) => comments.setRemoved(comment, isRemoved),
    savedSearches: () => savedSearches.list(),
    saveSearches(searches) {
      savedSearches.replace(searches);
      return null;
    },
    setSuggestionDismissed({ suggestion, isDismissed, stamp }) {
      setSuggestionDismissed(db, suggestion, isDismissed, stamp);
      return null;
    },
    ownWords: () => ownWords(db),
    addOwnWord({ word, stamp }) {
      addOwnWord(db, word, stamp);
      return null;
    },
    removeOwnWord(word) {
      removeOwnWord(db, word);
      return null;
    },
    terms: (request) => termBase.page(request),
    lookUpTerms: (texts) => termBase.lookUp(texts),
    saveConcept: ({ id, content, stamp }) => termBase.save(id, content, stamp),
    removeConcepts: ({ ids, stamp }) => termBase.remove(ids, stamp),
    undoTerms: ({ batch, stamp }) => termBase.undo(batch, stamp),
    bringBackShippedTerms: ({ stamp }) => termBase.bringBackShipped(stamp),
    importTerms: ({ bytes, stamp }) => termBase.import(bytes, stamp),
    exportTerms: ({ format }) => termBase.export(format),
    blocks: () => blocks.list(),
    blockUsage: ({ id, content }) => blocks.usage(id, content),
    saveBlock: ({ id, content, stamp, linksSame = false }) => blocks.save(id, content, stamp, linksSame),
    removeBlock: ({ id, stamp }) => blocks.remove(id, stamp),
    undoBlocks: ({ batch, stamp }) => blocks.undo(batch, stamp),
    importMemory: ({ bytes, file, stamp }) => importMemory(db, bytes, file, stamp),
    storeAttachment: ({ name, bytes, imageOnly }) => attachments.store(name, bytes, imageOnly),
    readAttachment: (hash) => attachments.read(hash),
    attachmentStates: (hashes) => attachments.glance(hashes),
    attachmentUses: ({ sha256s, except }) => attachmentUses.of(sha256s, except),
    mendAttachment: ({ sha256, name, bytes }) => attachments.mend(sha256, name, bytes),
    thumbnail: (hash) => thumbnails.find(hash),
    keepThumbnail({ sha256, bytes }) {
      thumbnails.keep(sha256, bytes);
      return null;
    },
    verify: () => verifyArchive(join(path, DATABASE), attachments, closing.signal),
    stats: () => statistics(db, path, attachments),
    close() {
      closing.abort();
      try {
        db.pragma('optimize');
        db.pragma('wal_checkpoint(TRUNCATE)');
      } finally {
        db.close();
        lock.release();
      }
      return null;
    },
  };
  return explainAll(api, path);
}

function statistics(db: Database, path: string, attachments: AttachmentStore): ArchiveStats {
  const count = (sql: string): number => db.prepare(sql).pluck().get() as number;
  const present = (lang: 'zh' | 'en'): number =>
    count(`SELECT count(*) FROM releases WHERE deleted_at IS NULL AND ${lang}_sha256 IS NOT NULL`);
  return {
    path,
    schemaVersion: schemaVersion(db),
    releases: count('SELECT count(*) FROM releases WHERE deleted_at IS NULL'),
    binned: count('SELECT count(*) FROM releases WHERE deleted_at IS NOT NULL'),
    editions: { zh: present('zh'), en: present('en') },
    revisions: count('SELECT count(*) FROM revisions'),
    attachments: attachments.totals(),
    databaseBytes: statSync(join(path, DATABASE)).size,
  };
}

/** Every method answers SQLite's complaints with errors that a person can act on. */
function explainAll(api: ArchiveApi, path: string): ArchiveApi {
  const answer = (method: (request: never) => unknown, request: never): unknown => {
    const reply = explained(path, () => method(request));
    return reply instanceof Promise ? reply.catch((error: unknown) => explained(path, () => raise(error))) : reply;
  };
  const wrapped = Object.entries(api).map(([name, method]: [string, (request: never) => unknown]) => [
    name,
    (request: never) => answer(method, request),
  ]);
  return Object.fromEntries(wrapped) as ArchiveApi;
}

function raise(error: unknown): never {
  throw error;
}
