import { createStore, type StoreApi } from 'zustand/vanilla';
import type { GateReport, TrainingConfig } from '../../../data/schema.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { createResource, type Resource } from '../../app/resource.ts';
import type { Connection } from '../../bridge.ts';
import { type Choices, configOf, usualChoices } from './choices.ts';
import type { TrainingPlan } from './plan_words.ts';

export interface Retrain {
  /** What the quality gate says of the recordings, as they and the choices are now. */
  gate: StoreApi<Resource<GateReport>>;
  /** The same with a look at the recordings themselves, which takes longer. */
  inspection: StoreApi<Resource<GateReport>>;
  /** What a training would do and how long it would take. */
  plan: StoreApi<Resource<TrainingPlan>>;
  choices: Choices;
  starting: boolean;
  startError: unknown;
  /** The training to follow: the one started here, or found at work on arrival. */
  jobId: number | null;
  choose(change: Partial<Choices>): void;
  start(): Promise<void>;
  follow(jobId: number): void;
}

export function createRetrain(connection: Connection, { user_id, modality }: DatasetKey): StoreApi<Retrain> {
  const { bridge } = connection;
  const key = { user_id, modality };
  const config = (): Partial<TrainingConfig> => configOf(store.getState().choices) ?? {};
  const store: StoreApi<Retrain> = createStore<Retrain>((set, get) => ({
    gate: createResource(connection, ['datasets'], () =>
      bridge.call('training.check', { ...key, config: config() }),
    ),
    inspection: createResource(connection, ['datasets'], () =>
      bridge.call('training.inspect', { ...key, include_other_performers: get().choices.includeOthers }),
    ),
    plan: createResource(connection, ['datasets', 'models'], () =>
      bridge.call('training.estimate', { ...key, config: config() }),
    ),
    choices: usualChoices,
    starting: false,
    startError: null,
    jobId: null,
    choose(change) {
      set({ choices: { ...get().choices, ...change } });
      if (configOf(get().choices)) void get().plan.getState().reload();
      // Of all choices, only this one decides which recordings are looked at.
      if (change.includeOthers === undefined) return;
      void get().gate.getState().reload();
      if (get().inspection.getState().value) void get().inspection.getState().reload();
    },
    start,
    follow: (jobId) => set({ jobId }),
  }));

  async function start(): Promise<void> {
    const { choices, starting } = store.getState();
    const config = configOf(choices);
    if (!config || starting) return;
    store.setState({ starting: true, startError: null });
    await bridge.call('training.start', { ...key, config }).then(
      ({ job_id }) => store.setState({ starting: false, jobId: job_id }),
      (startError: unknown) => store.setState({ starting: false, startError }),
    );
  }

  return store;
}
