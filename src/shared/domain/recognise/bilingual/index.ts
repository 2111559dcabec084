export { divideLanguages, type Divided } from './divide';
