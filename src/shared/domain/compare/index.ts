export * from './comparison';
export { compareContent } from './content';
export { hasChanges, type Piece } from './inline';
export { takeBack, type Restorable } from './restore';
export { isFormatOnly, isUnchanged, summaryOf, type ComparisonSummary } from './summary';
export { blame, type AskedPlace, type BlameAnswer, type EditionState, type LastChange } from './blame';
