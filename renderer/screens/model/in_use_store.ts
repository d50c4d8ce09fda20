import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PromotionBasis } from '../../../data/schema.ts';
import type { CallOutput } from '../../../electron/ipc/contract.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { type Activations, createActivations } from '../../app/models.ts';
import { createResource, type Resource } from '../../app/resource.ts';
import type { Connection } from '../../bridge.ts';

/** What speaks for putting a version in use; null: it is in use. */
export interface Weighing {
  basis: PromotionBasis | null;
}

/** When a person saw this version and left it at the one in use; null: nobody did. */
export interface Keeping {
  kept: CallOutput<'models.kept'>;
}

/** What a person has just done here: which version is in use since, and which was before. */
export interface Done {
  kind: 'promotion' | 'rollback';
  version: number;
  previous: number | null;
}

export interface InUse {
  activations: StoreApi<Resource<Activations>>;
  weighing: StoreApi<Resource<Weighing>>;
  keeping: StoreApi<Resource<Keeping>>;
  /** Something was asked of the program and is not answered yet. */
  busy: boolean;
  error: unknown;
  done: Done | null;
  /** A person goes back on having left it at the version in use. */
  decidesAgain: boolean;
  /** It was left there just now, on this screen. */
  keptHere: boolean;
  /** Puts the version of this screen in use; why, where that is needed. */
  use(reason?: string): Promise<void>;
  /** Back to an earlier version; why, where somebody wants to say so. */
  goBack(version: number, reason?: string): Promise<void>;
  /** Leaves it at the version in use (null: at none), on record. */
  keep(inUse: number | null): Promise<void>;
  decideAgain(): void;
}

export function createInUse(
  connection: Connection,
  { user_id, modality, version }: DatasetKey & { version: number },
): StoreApi<InUse> {
  const { bridge } = connection;
  const dataset = { user_id, modality };
  const activations = createActivations(connection, dataset);
  // A recording that it was weighed on can get another label, or be taken out.
  const weighing = createResource(
    connection,
    ['models', 'datasets'],
    async () => ({ basis: await bridge.call('models.weigh', { ...dataset, version }) }),
    { name: `weighing ${user_id} ${modality} ${version}` },
  );
  const keeping = createResource(
    connection,
    ['models'],
    async () => ({ kept: await bridge.call('models.kept', { ...dataset, version }) }),
    { name: `keeping ${user_id} ${modality} ${version}` },
  );
  const store = createStore<InUse>((set) => ({
    ...{ activations, weighing, keeping },
    ...{ busy: false, error: null, done: null, decidesAgain: false, keptHere: false },
    use: (reason) =>
      change('promotion', () =>
        bridge.call('models.promote', { ...dataset, version, ...(reason === undefined ? {} : { reason }) }),
      ),
    goBack: (to, reason) =>
      change('rollback', () =>
        bridge.call('models.rollback', {
          ...{ ...dataset, version: to },
          ...(reason === undefined ? {} : { reason }),
        }),
      ),
    keep,
    decideAgain: () => set({ decidesAgain: true }),
  }));

  /** One at a time. Whatever comes of it, what is shown is looked up again: a refusal means that it has changed. */
  async function change(
    kind: Done['kind'],
    call: () => Promise<CallOutput<'models.promote'>>,
  ): Promise<void> {
    if (store.getState().busy) return;
    store.setState({ busy: true, error: null });
    const outcome = await call().then(
      ({ version: now, previous_version: previous }) => ({ done: { kind, version: now, previous } }),
      (error: unknown) => ({ error }),
    );
    await Promise.all([activations.getState().reload(), weighing.getState().reload()]);
    store.setState({ busy: false, done: null, ...outcome });
  }

  async function keep(in_use: number | null): Promise<void> {
    if (store.getState().busy) return;
    store.setState({ busy: true, error: null });
    const outcome = await bridge.call('models.keep', { ...dataset, version, in_use }).then(
      () => ({ decidesAgain: false, keptHere: true }),
      (error: unknown) => ({ error }),
    );
    await Promise.all([activations.getState().reload(), keeping.getState().reload()]);
    store.setState({ busy: false, done: null, ...outcome });
  }

  return store;
}
