export * from './recognise';
export * from './source-text';
export { dateInName, findDate } from './dates';
export { languageOf } from './language';
