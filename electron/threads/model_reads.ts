import type { GateReport } from '../../data/schema.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import { inspectQuality } from '../../trainer/quality/training_gate.ts';
import type { ParsedInput } from '../ipc/contract.ts';
import { activeVersion } from './active_version.ts';
import { checkVersion, isWhole } from './check_version.ts';
import { compareVersions } from './compare_versions.ts';
import { evaluateVersion, holdoutOf, judgeRecordings } from './evaluate_version.ts';
import { loadSamples } from './load_samples.ts';
import { planTraining } from './plan_training.ts';
import { recordingDoubts } from './recordings/recording_doubts.ts';
import { recordingMap } from './recordings/recording_map.ts';
import { recordingsSpectrogram } from './recordings_spectrogram.ts';
import { heldRecordings, tryVersion } from './try_version.ts';
import { weighPromotion } from './weigh_promotion.ts';

/** The reads that take in recordings or models, and for that much of the trainer's code. */
export const modelReads = {
  inspectTraining: (
    store: ReadonlyStore,
    { user_id, modality, include_other_performers }: ParsedInput<'training.inspect'>,
  ): GateReport =>
    inspectQuality(loadSamples(store, { user_id, modality }), {
      includeOtherPerformers: include_other_performers,
    }),
  planTraining,
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
  recordingsSpectrogram,
};
