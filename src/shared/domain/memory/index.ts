export * from './compare';
export * from './complete';
export * from './pairs';
export * from './requests';
export * from './source';
export * from './terms-in';
export * from './units';
