import type { Result } from '../errors';
import { app } from './app';
import { archive } from './archive';
import { checks } from './checks';
import { blocks } from './blocks';
import type { Channel, ReplyOf, RequestOf } from './channel';
import type { EventName, Events } from './events';
import { desk } from './desk';
import { exports } from './exports';
import { facts } from './facts';
import { history } from './history';
import { imports } from './imports';
import { photos } from './photos';
import { memory } from './memory';
import { releases } from './releases';
import { replacing } from './replacing';
import { review } from './review';
import { search } from './search';
import { searches } from './searches';
import { settings } from './settings';
import { terms } from './terms';
import { workflow } from './workflow';

/** Everything the renderer may ask of main, by feature. Channel names are `feature.method`. */
export const contract = { app, archive, releases, search, facts, imports, exports, searches, replacing, settings, terms, workflow, checks, review, blocks, history, desk, photos, memory } as const;
export type Contract = typeof contract;
export type Feature = keyof Contract;

type Method<C extends Channel> = (
  ...request: undefined extends RequestOf<C> ? [] : [RequestOf<C>]
) => Promise<Result<ReplyOf<C>>>;

type Requests = {
  readonly [F in Feature]: {
    readonly [M in keyof Contract[F]]: Contract[F][M] extends Channel ? Method<Contract[F][M]> : never;
  };
};

/**
 * `window.tonggao`: a list of named methods, and nothing generic that could send anything else.
 * `DroppedFile` is the DOM's `File` where there is a DOM.
 */
export interface Bridge<DroppedFile = unknown> extends Requests {
  /** Subscribes to an event; returns its undo. */
  readonly on: <E extends EventName>(event: E, listener: (payload: Events[E]) => void) => () => void;
  /** Paths of files dropped on the window; empty for files that are not on disk. */
  readonly pathsOf: (files: readonly DroppedFile[]) => string[];
}

export type { Channel, ParsedRequestOf, ReplyOf, RequestOf } from './channel';
export type { EventName, Events } from './events';
export type { AppInfo } from './app';
export type { ArchiveInfo, ArchiveState } from './archive';
export { INTERFACE_LANGUAGES, THEMES, Settings } from './settings';
export type { EffectiveSettings, InterfaceLanguage } from './settings';
