import type { Signal } from '../../../data/schema.ts';
import { featureRecipes } from '../../features/choose.ts';
import { featureExtractor } from '../../features/extract.ts';
import { fitScaler, standardise } from '../../features/scaler.ts';

/** Only recipes that learn from the recordings draw by it, and statistics do not. */
const SEED = 1;

/** The features by which recordings are compared, before they are standardised. */
export interface Description {
  /** Names the features: recordings described alike can be compared. */
  kind: string;
  describe(signal: Signal): Float32Array;
}

/**
 * How recordings of a dataset are described: by the statistics that its models know too.
 * @throws RefusedError NO_RECORDINGS
 */
export function descriptionOf(signals: readonly Signal[]): Description {
  const recipe = featureRecipes(signals).find(({ name }) => name === 'statistics');
  if (!recipe) throw new RangeError('There are statistics for every kind of recording.');
  const spec = recipe.fit(signals, SEED);
  return { kind: JSON.stringify(spec), describe: featureExtractor(spec) };
}

/** Standardised rows of feature vectors, row-major; what is no number says nothing and counts as the mean. */
export function standardisedRows(vectors: readonly Float32Array[]): { rows: Float32Array; columns: number } {
  const columns = vectors[0]?.length ?? 0;
  const rows = new Float32Array(vectors.length * columns);
  for (const [i, vector] of vectors.entries()) rows.set(vector, i * columns);
  const standardised = columns === 0 ? rows : standardise(fitScaler(rows, columns), rows);
  return { rows: standardised.map((x) => (Number.isFinite(x) ? x : 0)), columns };
}
