export * from './anniversaries';
export * from './calendar';
export * from './days';
export * from './embargoes';
export * from './gaps';
export * from './rows';
export * from './timeline';
