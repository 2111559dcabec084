import fc from 'fast-check';

/**
 * Property tests try the same cases on every run, so that a red run is a change of the code and not of luck.
 * `TONGGAO_SEED=<number>` tries others.
 */
fc.configureGlobal({ seed: Number(process.env.TONGGAO_SEED ?? 20261123) });
