import { getActiveModel } from '../../data/queries/models.ts';
import { listSampleFacts } from '../../data/queries/samples.ts';
import { trainingTimes } from '../../data/queries/training_times.ts';
import { AUDIO_SAMPLE_RATE, type SampleFacts } from '../../data/schema.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import { plannedParts } from '../../trainer/evaluation/planned_parts.ts';
import { trainableReason } from '../../trainer/quality/trainable.ts';
import { DEFAULT_TRIALS } from '../../trainer/race/limits.ts';
import { searchLimit, trainingTime } from '../../trainer/training_time.ts';
import type { CallOutput, ParsedInput } from '../ipc/contract.ts';

/** Enough to see how much they differ, few enough to be of this computer as it is now. */
const EARLIER = 8;

/** What a training would do, and how long it would take: by what is known of the recordings, without them. */
export function planTraining(
  store: ReadonlyStore,
  { user_id, modality, config }: ParsedInput<'training.estimate'>,
): CallOutput<'training.estimate'> {
  const rule = { includeOtherPerformers: config.include_other_performers };
  const trainable = listSampleFacts(store, { user_id, modality }).filter(
    (facts) => trainableReason(facts, rule) === null,
  );
  const parts = plannedParts(trainable);
  const size = { modality, parts, sound: soundIn(trainable, parts) };
  const limit = searchLimit(size, config);
  const earlier = trainingTimes(store, { modality, algorithm: config.algorithm }, EARLIER);
  return {
    parts,
    labels: new Set(trainable.map(({ label }) => label)).size,
    at_most: config.trials ?? DEFAULT_TRIALS,
    search_seconds: Number.isFinite(limit) ? limit : null,
    seconds: trainingTime(size, config, earlier),
    in_use: getActiveModel(store, { user_id, modality })?.version ?? null,
  };
}

/** Seconds of sound in the parts that a search looks at, as if every recording were as long as the others. */
function soundIn(
  trainable: readonly SampleFacts[],
  { train, validation }: { train: number; validation: number },
): number {
  const frames = trainable.reduce((sum, one) => sum + (one.signal_kind === 'audio' ? one.frames : 0), 0);
  return (frames / AUDIO_SAMPLE_RATE) * ((train + validation) / Math.max(1, trainable.length));
}
