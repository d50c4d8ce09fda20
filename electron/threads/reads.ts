import { workspaceBytes } from '../../data/backup/workspace_bytes.ts';
import type { DatasetKey } from '../../data/queries/datasets.ts';
import { listDeletedOf } from '../../data/queries/deleted_versions.ts';
import { exportsByVersion } from '../../data/queries/exports.ts';
import { keptInUse } from '../../data/queries/kept_in_use.ts';
import { personHistory } from '../../data/queries/people_history.ts';
import { logPage } from '../../data/queries/retraining/log.ts';
import { listSampleFacts } from '../../data/queries/samples.ts';
import type { GateReport } from '../../data/schema.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import { checkQuality } from '../../trainer/quality/gate.ts';
import type { RatePoint } from '../ipc/calls/retraining.ts';
import type { ParsedInput } from '../ipc/contract.ts';
import { decideRetraining } from '../scheduler/dry_run.ts';
import { rateHistory } from '../scheduler/rate_points.ts';
import { rulesInForce } from '../scheduler/rules_in_force.ts';
import type { modelReads } from './model_reads.ts';
import { listEveryone, listPeople } from './people/list_people.ts';
import { auditList, auditText, auditVerify } from './read_audit.ts';
import { retrainingLogText } from './retraining_log_text.ts';
import { verifyFiles } from './verify_files.ts';

/**
 * Reads whose time grows with what a person has recorded, or with how slow a stick is. They run in reader threads
 * (reader_client.ts), so that the main thread stays free; every other read is quick enough to be done where it is asked.
 * What needs a model is loaded only where it is asked for.
 */
const storeReads = {
  checkTraining: (
    store: ReadonlyStore,
    { user_id, modality, config }: ParsedInput<'training.check'>,
  ): GateReport =>
    checkQuality(listSampleFacts(store, { user_id, modality }), {
      includeOtherPerformers: config.include_other_performers,
    }),
  keptInUse,
  verifyFiles,
  pastOfVersions: (store: ReadonlyStore, key: DatasetKey) => ({
    exported: exportsByVersion(store, key),
    deleted: listDeletedOf(store, key),
  }),
  rateHistory: (store: ReadonlyStore, { now, ...key }: DatasetKey & { now: number }): RatePoint[] =>
    store.snapshot(() => {
      const { confidence_level: level } = rulesInForce(store).rulesOf(key);
      return rateHistory(store, key, { now, level });
    }),
  decideRetraining,
  listPeople,
  listEveryone,
  personHistory,
  logPage,
  auditList,
  auditVerify,
  auditText,
  workspaceBytes,
  retrainingLogText,
};

type Reads = typeof storeReads & typeof modelReads;
export type ReadName = keyof Reads;
export type ReadInput<K extends ReadName> = Parameters<Reads[K]>[1];
export type ReadOutput<K extends ReadName> = Awaited<ReturnType<Reads[K]>>;

/** The read of that name, whose input only its caller knows the type of. */
export async function readNamed(name: string): Promise<(store: ReadonlyStore, input: unknown) => unknown> {
  const reads: Record<string, unknown> = Object.hasOwn(storeReads, name)
    ? storeReads
    : await loadModelReads();
  const read = Object.hasOwn(reads, name) ? reads[name] : undefined;
  if (typeof read !== 'function') throw new Error(`There is no read named "${name}".`);
  return read as (store: ReadonlyStore, input: unknown) => unknown;
}

/** Loads what the other reads need, so that the first of them need not. */
export async function loadModelReads(): Promise<typeof modelReads> {
  return (await import('./model_reads.ts')).modelReads;
}
