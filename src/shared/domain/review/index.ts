export { LONGEST_QUOTE, anchorAt, anchorOfQuote, placeOfAnchor, spanInLine, type AnchorPlace, type TextAnchor } from './anchor';
export {
  COMMENT_STATES,
  LONGEST_COMMENT,
  MOST_COMMENTS_AT_ONCE,
  NewComment,
  placedComments,
  withSuggestion,
  type CommentState,
  type PlacedComment,
  type Reply,
  type ReviewComment,
} from './comments';
export { remarksOf, type WordNote, type WordParagraph, type WordPiece, type WordRemark } from './word-review';
