import { createStore, type StoreApi } from 'zustand/vanilla';
import { type GateReport, type TrainingConfig, trainingConfigSchema } from '../../../data/schema.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { createResource, type Resource } from '../../app/resource.ts';
import type { Connection } from '../../bridge.ts';

export interface Retrain {
  /** What the quality gate says of the recordings, as they and the choices are now. */
  gate: StoreApi<Resource<GateReport>>;
  /** As typed; `configOf` says what it means. */
  seed: string;
  includeOthers: boolean;
  starting: boolean;
  startError: unknown;
  /** The training to follow: the one started here, or found at work on arrival. */
  jobId: number | null;
  setSeed(seed: string): void;
  setIncludeOthers(include: boolean): void;
  start(): Promise<void>;
  follow(jobId: number): void;
}

export function createRetrain(connection: Connection, { user_id, modality }: DatasetKey): StoreApi<Retrain> {
  const { bridge } = connection;
  const store = createStore<Retrain>((set, get) => ({
    gate: createResource(connection, ['datasets'], () =>
      bridge.call('training.check', { user_id, modality, config: configOf(get()) ?? {} }),
    ),
    seed: '1',
    includeOthers: false,
    starting: false,
    startError: null,
    jobId: null,
    setSeed: (seed) => set({ seed }),
    setIncludeOthers(includeOthers) {
      set({ includeOthers });
      void get().gate.getState().reload();
    },
    start,
    follow: (jobId) => set({ jobId }),
  }));

  async function start(): Promise<void> {
    const config = configOf(store.getState());
    if (!config || store.getState().starting) return;
    store.setState({ starting: true, startError: null });
    await bridge.call('training.start', { user_id, modality, config }).then(
      ({ job_id }) => store.setState({ starting: false, jobId: job_id }),
      (startError: unknown) => store.setState({ starting: false, startError }),
    );
  }

  return store;
}

/** The configuration of the choices, or null while the seed is not a whole number in range. */
export function configOf({
  seed,
  includeOthers,
}: Pick<Retrain, 'seed' | 'includeOthers'>): TrainingConfig | null {
  if (!/^\d+$/.test(seed.trim())) return null;
  const config = trainingConfigSchema.safeParse({
    seed: Number(seed.trim()),
    include_other_performers: includeOthers,
  });
  return config.success ? config.data : null;
}
