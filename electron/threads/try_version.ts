import { RefusedError } from '../../data/errors.ts';
import { getModel } from '../../data/queries/models.ts';
import { getSampleFacts, listRunParts, listSampleFacts } from '../../data/queries/samples.ts';
import { loadSignals } from '../../data/queries/signals.ts';
import { modelUnknown } from '../../data/registry_errors.ts';
import type { Part, SampleFacts, Signal } from '../../data/schema.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import type { VersionKey } from '../../data/versions.ts';
import { spokenAnswer } from '../../trainer/evaluation/spoken_answer.ts';
import type { TrainedModel } from '../../trainer/training.ts';
import type { HeldRecording, TryAnswer } from '../ipc/calls/trying.ts';
import type { ParsedInput } from '../ipc/contract.ts';
import { mayBeUsed, type PlacedVersion } from './evaluate_version.ts';
import { LoadedModels } from './loaded_models.ts';
import { readRegisteredModel } from './registered_model.ts';
import { signalOfPcm } from './tried_audio.ts';

/** A few: the version in use, the one before, and those of the person seen just before. */
const loaded = new LoadedModels(4);

type Tried = ParsedInput<'models.try'> & { workspace: string };

/**
 * What a version says to one recording: the same as its evaluation says of it.
 * @throws RefusedError MODEL_UNKNOWN, RECORDING_UNKNOWN, RECORDING_HELD_OUT, RECORDING_NOT_AGREED, NO_MICROPHONE_HERE
 * and those of tried_audio.ts; what `readRegisteredModel` throws
 */
export function tryVersion(store: ReadonlyStore, { input, ...version }: Tried): TryAnswer {
  const model = modelOf(store, version);
  const { signal, recording } =
    'sample_id' in input ? storedOne(store, version, input.sample_id) : heardOne(version, input.audio_base64);
  const began = performance.now();
  const said = spokenAnswer(model, signal);
  const seconds = (performance.now() - began) / 1000;
  const { rejection } = model;
  const limits = rejection && { threshold: rejection.threshold, margin: rejection.margin };
  return { ...said, limits, recording, seconds };
}

/** The recordings that were kept to judge a version and may still be used, those of the test first. */
export function heldRecordings(store: ReadonlyStore, version: VersionKey): HeldRecording[] {
  if (!getModel(store, version, version.version)) throw modelUnknown(version);
  const parts = partsOf(store, version);
  const held = listSampleFacts(store, version).flatMap((facts) => {
    const part = parts.get(facts.sample_id);
    if ((part !== 'test' && part !== 'validation') || facts.label === null || !mayBeUsed(facts)) return [];
    return [{ sample_id: facts.sample_id, label: facts.label, part }];
  });
  return held.sort((a, b) => Number(a.part === 'validation') - Number(b.part === 'validation'));
}

function modelOf(store: ReadonlyStore, version: PlacedVersion): TrainedModel {
  const record = getModel(store, version, version.version);
  if (!record) throw modelUnknown(version);
  return loaded.get(record, () => readRegisteredModel(store, version.workspace, version).model);
}

function storedOne(store: ReadonlyStore, version: VersionKey, sample_id: number) {
  const facts = getSampleFacts(store, sample_id);
  if (facts?.user_id !== version.user_id || facts.modality !== version.modality) {
    const message = `${version.user_id} has no ${version.modality} recording ${sample_id}. Choose another.`;
    throw new RefusedError('RECORDING_UNKNOWN', message, { details: { sample_id } });
  }
  const part = partsOf(store, version).get(sample_id) ?? null;
  requireOpen(facts, part);
  const signal = loadSignals(store, [sample_id]).get(sample_id);
  if (!signal) throw new RefusedError('RECORDING_UNKNOWN', `Recording ${sample_id} has no content.`);
  return { signal, recording: { label: facts.label, part } };
}

/** The holdout has one look a version, on record; and a recording needs the person's agreement. */
function requireOpen({ sample_id, part: assigned, consent }: SampleFacts, played: Part | null): void {
  const details = { sample_id };
  if (assigned === 'holdout' || played === 'holdout') {
    const message = `Recording ${sample_id} is held out for a last check and is not tried before. Choose another.`;
    throw new RefusedError('RECORDING_HELD_OUT', message, { details });
  }
  if (consent === 'given') return;
  const message = `Nobody has agreed to the use of recording ${sample_id}. Choose another.`;
  throw new RefusedError('RECORDING_NOT_AGREED', message, { details });
}

function heardOne({ modality }: VersionKey, audio_base64: string): { signal: Signal; recording: null } {
  if (modality === 'gesture') {
    const message = 'A model for gestures cannot hear. Try it with a recording that was kept.';
    throw new RefusedError('NO_MICROPHONE_HERE', message);
  }
  return { signal: signalOfPcm(audio_base64), recording: null };
}

const partsOf = (store: ReadonlyStore, version: VersionKey) =>
  new Map(listRunParts(store, version, version.version).map((one) => [one.sample_id, one.part]));
