/** One hyperparameter: where a search may look, and what is taken when nobody searches. */
export type Dimension =
  | { type: 'real'; low: number; high: number; log: boolean; default: number }
  | { type: 'integer'; low: number; high: number; log: boolean; default: number }
  | { type: 'choice'; options: readonly (number | string | boolean)[]; default: number | string | boolean };

/** The hyperparameters of one algorithm by name. */
export type SearchSpace = Readonly<Record<string, Dimension>>;

/** A value for each dimension of a space. */
export type Hyperparameters = Readonly<Record<string, number | string | boolean>>;

export function defaultsOf(space: SearchSpace): Hyperparameters {
  return Object.fromEntries(Object.entries(space).map(([name, dimension]) => [name, dimension.default]));
}
