import fc from 'fast-check';

/**
 * The same cases in every run, so that a red test means a change and not a draw. `A3CP_PROPERTY_SEED=N`
 * draws others.
 */
fc.configureGlobal({ seed: Number(process.env.A3CP_PROPERTY_SEED ?? 20_261_121) });
