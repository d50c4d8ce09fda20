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
import { inspectQuality } from '../../trainer/quality/training_gate.ts';
import type { RatePoint } from '../ipc/calls/retraining.ts';
import type { ParsedInput } from '../ipc/contract.ts';
import { rateHistory } from '../scheduler/rate_points.ts';
import { activeVersion } from './active_version.ts';
import { checkVersion, isWhole } from './check_version.ts';
import { compareVersions } from './compare_versions.ts';
import { evaluateVersion, holdoutOf, judgeRecordings } from './evaluate_version.ts';
import { loadSamples } from './load_samples.ts';
import { listPeople } from './people/list_people.ts';
import { planTraining } from './plan_training.ts';
import { auditList, auditText, auditVerify } from './read_audit.ts';
import { recordingDoubts } from './recordings/recording_doubts.ts';
import { recordingMap } from './recordings/recording_map.ts';
import { recordingsSpectrogram } from './recordings_spectrogram.ts';
import { retrainingLogText } from './retraining_log_text.ts';
import { heldRecordings, tryVersion } from './try_version.ts';
import { verifyFiles } from './verify_files.ts';
import { weighPromotion } from './weigh_promotion.ts';

/**
 * Reads whose time grows with what a person has recorded, or with how slow a stick is. They run in the reader
 * thread, so that the main thread stays free; every other read is quick enough to be done where it is asked.
 */
export const reads = {
  checkTraining: (
    store: ReadonlyStore,
    { user_id, modality, config }: ParsedInput<'training.check'>,
  ): GateReport =>
    checkQuality(listSampleFacts(store, { user_id, modality }), {
      includeOtherPerformers: config.include_other_performers,
    }),
  inspectTraining: (
    store: ReadonlyStore,
    { user_id, modality, include_other_performers }: ParsedInput<'training.inspect'>,
  ): GateReport =>
    inspectQuality(loadSamples(store, { user_id, modality }), {
      includeOtherPerformers: include_other_performers,
    }),
  planTraining,
  keptInUse,
  verifyFiles,
  pastOfVersions: (store: ReadonlyStore, key: DatasetKey) => ({
    exported: exportsByVersion(store, key),
    deleted: listDeletedOf(store, key),
  }),
  evaluateVersion,
  holdoutOf,
  judgeRecordings,
  compareVersions,
  weighPromotion,
  tryVersion,
  heldRecordings,
  checkVersion,
  isWhole,
  activeVersion,
  recordingDoubts,
  recordingMap,
  rateHistory: (
    store: ReadonlyStore,
    { now, level, ...key }: DatasetKey & { now: number; level: number },
  ): RatePoint[] => rateHistory(store, key, { now, level }),
  listPeople,
  personHistory,
  logPage,
  auditList,
  auditVerify,
  auditText,
  workspaceBytes,
  retrainingLogText,
  recordingsSpectrogram,
};

export type ReadName = keyof typeof reads;
export type ReadInput<K extends ReadName> = Parameters<(typeof reads)[K]>[1];
export type ReadOutput<K extends ReadName> = Awaited<ReturnType<(typeof reads)[K]>>;
