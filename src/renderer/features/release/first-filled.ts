/** The first text that is not empty: of two titles one may be missing, and one may be blank still. */
export const firstFilled = (...texts: readonly (string | null | undefined)[]): string | undefined =>
  texts.find((text): text is string => text !== undefined && text !== null && text !== '');
