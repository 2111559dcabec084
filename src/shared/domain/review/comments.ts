import { z } from 'zod';
import { TEXT_FIELDS, replaceInEdition } from '../document';
import { LANGUAGES, type ReleaseContent } from '../release';
import { LONGEST_QUOTE, anchorLines, placeOfAnchor, type AnchorPlace, type TextAnchor } from './anchor';

export const LONGEST_COMMENT = 5_000;
export const MOST_COMMENTS_AT_ONCE = 1_000;
const someText = z.string().max(LONGEST_COMMENT);

/** `resolved` for a remark; `accepted` and `rejected` for a suggestion. */
export const COMMENT_STATES = ['open', 'resolved', 'accepted', 'rejected'] as const;
export type CommentState = (typeof COMMENT_STATES)[number];

const Anchor: z.ZodType<TextAnchor> = z.strictObject({
  lang: z.enum(LANGUAGES),
  field: z.enum(TEXT_FIELDS),
  quote: z.string().min(1).max(LONGEST_QUOTE),
  prefix: z.string().max(100),
  suffix: z.string().max(100),
});

/** A remark on some words, or a suggestion of what should stand instead; `replacement` '' takes them out, null is a remark. */
export const NewComment = z
  .strictObject({ anchor: Anchor, text: someText, replacement: someText.regex(/^[^\n\r]*$/).nullable() })
  .refine(({ text, replacement }) => text.trim() !== '' || replacement !== null, 'says nothing');
export type NewComment = z.infer<typeof NewComment>;

export interface Reply {
  readonly text: string;
  readonly author: string;
  readonly at: string;
}

/** Times are ISO 8601 UTC instants. */
export interface ReviewComment extends NewComment {
  readonly id: string;
  readonly author: string;
  readonly at: string;
  readonly state: CommentState;
  readonly settledBy: string;
  readonly settledAt: string | null;
  readonly replies: readonly Reply[];
}

export interface PlacedComment {
  readonly comment: ReviewComment;
  /** Null when its words were edited away. */
  readonly place: AnchorPlace | null;
}

/** Comments in the order of their places; those without one last, in the order they were made. */
export function placedComments(content: Pick<ReleaseContent, 'zh' | 'en'>, comments: readonly ReviewComment[]): PlacedComment[] {
  const places = comments.map((comment): PlacedComment => ({ comment, place: placeOfAnchor(content, comment.anchor) }));
  const order = new Map<string, number>();
  const rank = ({ place }: PlacedComment): number => {
    if (place === null) return Number.POSITIVE_INFINITY;
    const edition = content[place.lang];
    const key = `${place.lang} ${place.field} ${place.line}`;
    if (edition !== null && !order.has(key)) order.set(key, lineNumber(content, place));
    return (order.get(key) ?? 0) * 1e6 + place.span[0];
  };
  const ranked = places.map((one, index) => ({ one, rank: rank(one), index }));
  return ranked.sort((a, b) => (a.rank === b.rank ? a.index - b.index : a.rank - b.rank)).map(({ one }) => one);
}

function lineNumber({ zh, en }: Pick<ReleaseContent, 'zh' | 'en'>, place: AnchorPlace): number {
  const lines = [zh, en].flatMap((edition, index) => (edition === null ? [] : [...anchorLines(edition)].map((line) => ({ ...line, lang: LANGUAGES[index] }))));
  return lines.findIndex(({ lang, field, line }) => lang === place.lang && field === place.field && line === place.line);
}

/** The text with a suggestion in the place of its words; the very same content when they do not stand there any more. */
export function withSuggestion(content: ReleaseContent, { anchor, replacement }: Pick<ReviewComment, 'anchor' | 'replacement'>): ReleaseContent {
  const place = placeOfAnchor(content, anchor);
  const edition = content[anchor.lang];
  if (place === null || edition === null || replacement === null) return content;
  const search = { text: anchor.quote, matchCase: true, wholeWord: false };
  let taken = false;
  const next = replaceInEdition(edition, search, replacement, ({ field, line, span }) => {
    // A field of several lines is one text to the replacing; its line is found in it by what stands around.
    const isPlace = !taken && field === place.field && (line === place.line ? span[0] === place.span[0] : field !== 'body' && line.slice(span[0] - place.span[0], span[0] - place.span[0] + place.line.length) === place.line);
    taken ||= isPlace;
    return isPlace;
  });
  return next === edition ? content : { ...content, [anchor.lang]: next };
}
