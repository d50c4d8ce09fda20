import type { PairSimulation, PolicyComparison } from '../../data/retraining/simulation_schema.ts';

/** Two simulations of the same histories side by side; a pair that only one of them has did nothing in the other. */
export function comparePolicies(
  before: readonly PairSimulation[],
  after: readonly PairSimulation[],
): PolicyComparison {
  const keyOf = ({ user_id, modality }: PairSimulation) => JSON.stringify([user_id, modality]);
  const [old, now] = [before, after].map((list) => new Map(list.map((one) => [keyOf(one), one])));
  const pairs = [...new Map([...before, ...after].map((one) => [keyOf(one), one])).entries()];
  return {
    pairs: pairs.map(([key, { user_id, modality }]) => ({
      ...{ user_id, modality },
      before: old?.get(key)?.retrainings ?? [],
      after: now?.get(key)?.retrainings ?? [],
    })),
    ...{ before: total(before), after: total(after) },
  };
}

function total(simulations: readonly PairSimulation[]): number {
  return simulations.reduce((sum, { retrainings }) => sum + retrainings.length, 0);
}
