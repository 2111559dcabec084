export * from './schema';
export * from './text';
export * from './build';
export * from './clean-text';
export * from './settle-inline';
export * from './find';
export * from './count';
export * from './replace';
