export { api } from './api';
export { followEvents, takeArchiveState } from './events';
export { answerFlush, flushAll, registerFlush } from './flush';
export { PAGE_SIZE, queries } from './queries';
export { usePages, type Pages } from './use-pages';
export { changeSettings, useSettings } from './use-settings';
