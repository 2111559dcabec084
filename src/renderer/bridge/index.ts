export { api } from './api';
export { followEvents, takeArchiveState } from './events';
export { answerFlush, flushAll, registerFlush } from './flush';
export { PAGE_SIZE, queries } from './queries';
export { changeSettings, useSettings } from './use-settings';
