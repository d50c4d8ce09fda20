import { fillYears } from '../../../data/bench/recorded_years.ts';
import type { RetrainingPolicy } from '../../../data/retraining/policy_schema.ts';
import { openStore } from '../../../data/store.ts';
import { openWorkspace } from '../../../data/workspace.ts';
import { runWrite } from '../../../data/writes/index.ts';

/** Who lives through the years: few enough that their schedulers often meet at the same moment. */
export const PEOPLE = 3;

/** Asks often, so that there is much to lose and to double. */
const policy: RetrainingPolicy = {
  ...{ policy_config_version: 1, mode: 'automatic', min_new_samples: 8, max_days_since_train: 20 },
  ...{ cooldown_hours: 30, max_per_day: 1, max_per_week: 3, quiet_hours: { from: '22:00', to: '06:00' } },
};

/** A workspace with a model in use for everyone, and its policy. */
export function prepareWorkspace(workspace: string, now: number): void {
  const { storeFile } = openWorkspace(workspace);
  fillYears(storeFile, { people: PEOPLE, samples: 20, recognitions: 40, feedback: 4 }, now);
  const store = openStore(storeFile);
  const stamp = { at: now, operator_id: 'chaos' };
  runWrite(store, 'operators.ensure', stamp, { operator_id: 'chaos', name: 'Chaos' });
  runWrite(store, 'policy.save', stamp, { policy, based_on: null, origin: 'app' });
  store.close();
}
