import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { DeskGroup, DeskSpan } from '@shared/domain/desk';
import type { FactsRequest, SameFiguresRequest } from '@shared/domain/facts-index';
import type { ConcordanceRequest, MemoryRequest } from '@shared/domain/memory';
import type { ReleaseFilter } from '@shared/domain/listing';
import type { ReleaseId } from '@shared/domain/release';
import type { SearchRequest } from '@shared/domain/search';
import type { TermsRequest } from '@shared/domain/terms';
import type { z } from 'zod';
import { api } from './api';

type Filter = z.input<typeof ReleaseFilter>;
type FactsInput = z.input<typeof FactsRequest>;
type SearchInput = z.input<typeof SearchRequest>;
type TermsInput = z.input<typeof TermsRequest>;

/** Rows fetched at once by long lists. */
export const PAGE_SIZE = 200;

/** Everything main knows, by key; events (see events.ts) say when it is stale. */
export const queries = {
  settings: () => queryOptions({ queryKey: ['settings'], queryFn: () => api.settings.get() }),
  appInfo: () => queryOptions({ queryKey: ['app', 'info'], queryFn: () => api.app.info() }),
  archive: {
    state: () => queryOptions({ queryKey: ['archive', 'state'], queryFn: () => api.archive.state() }),
    kinds: () => queryOptions({ queryKey: ['archive', 'kinds'], queryFn: () => api.archive.listKinds() }),
  },
  releases: {
    /** `page` counts from 0 in steps of {@link PAGE_SIZE}. */
    list: (filter: Filter, page: number) =>
      queryOptions({
        queryKey: ['releases', 'list', filter, page],
        queryFn: () => api.releases.list({ filter, offset: page * PAGE_SIZE, limit: PAGE_SIZE }),
      }),
    counts: () => queryOptions({ queryKey: ['releases', 'counts'], queryFn: () => api.releases.counts() }),
    get: (id: ReleaseId) =>
      queryOptions({ queryKey: ['releases', 'get', id], queryFn: () => api.releases.get({ id }) }),
    history: (id: ReleaseId) =>
      queryOptions({ queryKey: ['releases', 'history', id], queryFn: () => api.releases.history({ id }) }),
    /** A revision never changes once written. */
    revision: (id: ReleaseId, number: number) =>
      queryOptions({
        queryKey: ['revision', id, number],
        queryFn: () => api.releases.revision({ id, number }),
      }),
  },
  search: {
    query: (request: SearchInput) =>
      queryOptions({
        queryKey: ['search', 'query', request],
        queryFn: () => api.search.query(request),
        placeholderData: keepPreviousData,
        // Answers to half-typed words are of no use a minute later.
        gcTime: 60_000,
      }),
    count: (request: SearchInput) =>
      queryOptions({ queryKey: ['search', 'count', request], queryFn: () => api.search.count(request), gcTime: 60_000 }),
    similar: (id: ReleaseId) => queryOptions({ queryKey: ['search', 'similar', id], queryFn: () => api.search.similar({ id }) }),
    status: () => queryOptions({ queryKey: ['search', 'status'], queryFn: () => api.search.status() }),
  },
  searches: {
    saved: () => queryOptions({ queryKey: ['searches', 'saved'], queryFn: () => api.searches.saved() }),
  },
  facts: {
    /** `page` counts from 0 in steps of {@link PAGE_SIZE}. */
    query: (request: Omit<FactsInput, 'offset' | 'limit'>, page: number) =>
      queryOptions({
        queryKey: ['facts', 'query', request, page],
        queryFn: () => api.facts.query({ ...request, offset: page * PAGE_SIZE, limit: PAGE_SIZE }),
        placeholderData: keepPreviousData,
        gcTime: 60_000,
      }),
    checks: (text: string) =>
      queryOptions({ queryKey: ['facts', 'checks', text], queryFn: () => api.facts.checks({ text }), placeholderData: keepPreviousData, gcTime: 60_000 }),
    sameFigures: (request: SameFiguresRequest) =>
      queryOptions({ queryKey: ['facts', 'sameFigures', request], queryFn: () => api.facts.sameFigures(request) }),
    status: () => queryOptions({ queryKey: ['facts', 'status'], queryFn: () => api.facts.status() }),
  },
  workflow: {
    checklist: () => queryOptions({ queryKey: ['workflow', 'checklist'], queryFn: () => api.workflow.checklist() }),
    ticks: (id: ReleaseId) => queryOptions({ queryKey: ['workflow', 'ticks', id], queryFn: () => api.workflow.ticks({ id }) }),
  },
  review: {
    comments: (id: ReleaseId) => queryOptions({ queryKey: ['review', 'comments', id], queryFn: () => api.review.comments({ id }) }),
  },
  checks: {
    accepted: (id: ReleaseId) => queryOptions({ queryKey: ['checks', 'accepted', id], queryFn: () => api.checks.accepted({ id }) }),
    words: () => queryOptions({ queryKey: ['checks', 'words'], queryFn: () => api.checks.words() }),
    ownWords: () => queryOptions({ queryKey: ['checks', 'ownWords'], queryFn: () => api.checks.ownWords() }),
  },
  blocks: {
    list: () => queryOptions({ queryKey: ['blocks', 'list'], queryFn: () => api.blocks.list() }),
    recurring: () => queryOptions({ queryKey: ['blocks', 'recurring'], queryFn: () => api.blocks.recurring() }),
  },
  desk: {
    overview: (today: string) =>
      queryOptions({ queryKey: ['desk', 'overview', today], queryFn: () => api.desk.overview({ today }), placeholderData: keepPreviousData }),
    between: (span: DeskSpan) =>
      queryOptions({ queryKey: ['desk', 'between', span], queryFn: () => api.desk.between(span), gcTime: 60_000 }),
    months: (by: DeskGroup) =>
      queryOptions({ queryKey: ['desk', 'months', by], queryFn: () => api.desk.months({ by }), placeholderData: keepPreviousData }),
  },
  photos: {
    states: (sha256s: readonly string[]) =>
      queryOptions({ queryKey: ['photos', 'states', sha256s], queryFn: () => api.photos.states({ sha256s: [...sha256s] }), placeholderData: keepPreviousData, gcTime: 60_000 }),
    uses: (sha256: string, except: ReleaseId) =>
      queryOptions({ queryKey: ['photos', 'uses', sha256, except], queryFn: () => api.photos.uses({ sha256s: [sha256], except }), gcTime: 60_000 }),
  },
  terms: {
    /** `page` counts from 0 in steps of {@link PAGE_SIZE}. */
    list: (request: Omit<TermsInput, 'offset' | 'limit'>, page: number) =>
      queryOptions({
        queryKey: ['terms', 'list', request, page],
        queryFn: () => api.terms.list({ ...request, offset: page * PAGE_SIZE, limit: PAGE_SIZE }),
        placeholderData: keepPreviousData,
        gcTime: 60_000,
      }),
    lookUp: (texts: readonly string[]) =>
      queryOptions({ queryKey: ['terms', 'lookUp', texts], queryFn: () => api.terms.lookUp({ texts: [...texts] }), gcTime: 60_000 }),
  },
  memory: {
    translations: (request: MemoryRequest) =>
      queryOptions({
        queryKey: ['memory', 'translations', request],
        queryFn: () => api.memory.translations(request),
        placeholderData: keepPreviousData,
        gcTime: 60_000,
      }),
    concordance: (request: ConcordanceRequest) =>
      queryOptions({
        queryKey: ['memory', 'concordance', request],
        queryFn: () => api.memory.concordance(request),
        placeholderData: keepPreviousData,
        gcTime: 60_000,
      }),
  },
} as const;
