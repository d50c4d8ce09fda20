import { RefusedError } from '../../data/errors.ts';
import { listRunParts, listSampleFacts } from '../../data/queries/samples.ts';
import type { Comparison } from '../../data/schema.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import type { VersionKey } from '../../data/versions.ts';
import { commonTest } from '../../trainer/evaluation/common_test.ts';
import { compareModels } from '../../trainer/evaluation/comparison.ts';
import { compareLabels } from '../../trainer/evaluation/label_comparison.ts';
import { labelUnion, overLabels } from '../../trainer/evaluation/label_union.ts';
import { predictSignals } from '../../trainer/models/predict.ts';
import { groupIndices } from '../../trainer/part_figures.ts';
import { createRandom } from '../../trainer/random.ts';
import type { TrainingSample } from '../../trainer/training.ts';
import type { CallOutput, ParsedInput } from '../ipc/contract.ts';
import { groupsOf, mayBeUsed } from './evaluate_version.ts';
import { withSignals } from './load_samples.ts';
import { type RegisteredModel, readRegisteredModel } from './registered_model.ts';

/** The draws are the same whichever versions are compared. */
const SEED = 1;

/**
 * Two versions on the same recordings, which neither has seen. The newer is judged against the older, in
 * whichever order they are named.
 * @throws RefusedError VERSIONS_ALIKE, MODEL_UNKNOWN, NO_COMMON_TEST and what `readRegisteredModel` throws
 */
export function compareVersions(
  store: ReadonlyStore,
  { workspace, versions, ...dataset }: ParsedInput<'models.compare'> & { workspace: string },
): CallOutput<'models.compare'> {
  const [older, newer] = [Math.min(...versions), Math.max(...versions)];
  if (older === newer) throw alike(newer);
  const read = (version: number) => readRegisteredModel(store, workspace, { ...dataset, version });
  const [now, before] = [read(newer), read(older)];
  const { comparison, per_label } = compareOnCommonTest(store, now, before);
  return {
    version: newer,
    before: older,
    comparison,
    per_label,
    recordings: recordingsBetween(store, now, before),
  };
}

/**
 * One version judged against another that is or was in use, whichever of them is the newer.
 * @throws RefusedError NO_COMMON_TEST
 */
export function compareRegistered(
  store: ReadonlyStore,
  now: RegisteredModel,
  before: RegisteredModel,
): Comparison {
  return compareOnCommonTest(store, now, before).comparison;
}

function compareOnCommonTest(store: ReadonlyStore, now: RegisteredModel, before: RegisteredModel) {
  const played = ({ record }: RegisteredModel) => playedParts(store, record);
  const facts = commonTest(listSampleFacts(store, now.record), [played(before), played(now)]).filter(
    mayBeUsed,
  );
  if (facts.length === 0) throw nothingInCommon(before.record.version, now.record.version);
  return compareOn(withSignals(store, facts), now, before);
}

function compareOn(samples: readonly TrainingSample[], now: RegisteredModel, before: RegisteredModel) {
  const signals = samples.map(({ signal }) => signal);
  const truth = samples.map(({ facts }) => facts.label ?? '');
  const labels = labelUnion(now.model.labels, [...before.model.labels, ...truth]);
  const said = ({ model }: RegisteredModel) =>
    overLabels(predictSignals(model, signals), model.labels, labels);
  const answers = {
    ...{ now: said(now), before: said(before), classes: labels.length },
    truth: Uint16Array.from(truth, (label) => labels.indexOf(label)),
  };
  const groups = groupIndices(samples, groupsOf(samples));
  const comparison = compareModels({ ...answers, groups, random: createRandom(SEED) });
  return { comparison, per_label: compareLabels(labels, answers) };
}

/** How many recordings took part in one of the two trainings only. */
function recordingsBetween(store: ReadonlyStore, now: RegisteredModel, before: RegisteredModel) {
  const seen = ({ record }: RegisteredModel) =>
    new Set(listRunParts(store, record, record.version).map(({ sample_id }) => sample_id));
  const [after, earlier] = [seen(now), seen(before)];
  return { added: after.difference(earlier).size, removed: earlier.difference(after).size };
}

function playedParts(store: ReadonlyStore, record: VersionKey & { benchmark: boolean }) {
  const parts = listRunParts(store, record, record.version);
  return {
    parts: new Map(parts.map(({ sample_id, part }) => [sample_id, part])),
    benchmark: record.benchmark,
  };
}

function alike(version: number): RefusedError {
  const message = `Version ${version} cannot be compared with itself. Name two different versions.`;
  return new RefusedError('VERSIONS_ALIKE', message);
}

function nothingInCommon(before: number, now: number): RefusedError {
  const message = `There is no test recording that both version ${before} and version ${now} have never seen. Record another session and train again: some of its recordings will be kept for the test.`;
  return new RefusedError('NO_COMMON_TEST', message, { details: { versions: [before, now] } });
}
