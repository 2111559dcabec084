import { z } from 'zod';
import { MOST_RECENT_SEARCHES } from '../domain/saved-search';
import { channel } from './channel';

export const INTERFACE_LANGUAGES = ['zh-CN', 'en'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;

const choices = {
  language: z.enum(INTERFACE_LANGUAGES),
  theme: z.enum(THEMES),
  /** Name written into revisions; '' means the system's user name. */
  author: z.string().max(200),
  /** Widths of the left and middle pane in CSS pixels. */
  panes: z.strictObject({ left: z.number(), middle: z.number() }),
  /** Which editions the reading pane shows. */
  editions: z.enum(['both', 'zh', 'en']),
  /** While both are read: whether each paragraph stands beside its translation. */
  aligned: z.boolean(),
  /** Whether searches are remembered; switching it off forgets them. */
  remembersSearches: z.boolean(),
  /** Whether a search also looks for other wordings: by sound, in the other language, in other forms. */
  searchOtherWordings: z.boolean(),
};

/** Choices of the person, kept in one JSON file of the profile. A missing language means: the system's. */
export const Settings = z.object({
  language: choices.language.optional(),
  theme: choices.theme.default('system'),
  author: choices.author.default(''),
  panes: choices.panes.default({ left: 220, middle: 360 }),
  editions: choices.editions.default('both'),
  aligned: choices.aligned.default(false),
  remembersSearches: choices.remembersSearches.default(true),
  searchOtherWordings: choices.searchOtherWordings.default(true),
  /** By the path of the archive, newest first; written by main only. */
  recentSearches: z.record(z.string(), z.array(z.string()).max(MOST_RECENT_SEARCHES)).default({}),
  /** Newest first; written by main only. */
  recentArchives: z.array(z.string()).max(10).default([]),
});
export type Settings = z.infer<typeof Settings>;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** Settings with every question answered: language and author fall back to the system's. */
export interface EffectiveSettings extends Settings {
  readonly language: InterfaceLanguage;
  readonly systemAuthor: string;
}

export const settings = {
  get: channel<EffectiveSettings>()(z.undefined().optional()),
  change: channel<EffectiveSettings>()(z.strictObject(choices).partial()),
};
