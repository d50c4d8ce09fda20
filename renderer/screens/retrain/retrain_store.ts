import { createStore, type StoreApi } from 'zustand/vanilla';
import type { GateReport } from '../../../data/schema.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { createResource, type Resource } from '../../app/resource.ts';
import type { Connection } from '../../bridge.ts';
import { type Choices, configOf, usualChoices } from './choices.ts';

export interface Retrain {
  /** What the quality gate says of the recordings, as they and the choices are now. */
  gate: StoreApi<Resource<GateReport>>;
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
  const store = createStore<Retrain>((set, get) => ({
    gate: createResource(connection, ['datasets'], () =>
      bridge.call('training.check', { user_id, modality, config: configOf(get().choices) ?? {} }),
    ),
    choices: usualChoices,
    starting: false,
    startError: null,
    jobId: null,
    choose(change) {
      set({ choices: { ...get().choices, ...change } });
      // Of all choices, only this one decides which recordings are looked at.
      if (change.includeOthers !== undefined) void get().gate.getState().reload();
    },
    start,
    follow: (jobId) => set({ jobId }),
  }));

  async function start(): Promise<void> {
    const { choices, starting } = store.getState();
    const config = configOf(choices);
    if (!config || starting) return;
    store.setState({ starting: true, startError: null });
    await bridge.call('training.start', { user_id, modality, config }).then(
      ({ job_id }) => store.setState({ starting: false, jobId: job_id }),
      (startError: unknown) => store.setState({ starting: false, startError }),
    );
  }

  return store;
}
