import { RefusedError } from '../../data/errors.ts';
import { listEdits, listEditsOfSample } from '../../data/queries/recordings/edits.ts';
import { getRecording } from '../../data/queries/recordings/get.ts';
import { requirePair } from '../../data/writes/retraining/pair.ts';
import type { Context } from '../context.ts';
import type { CallOutput, ParsedInput } from '../ipc/contract.ts';
import { freshDoubts, knownDoubts } from './recording_doubts.ts';
import { pageOf } from './recording_page.ts';

/** A page of the recordings of a dataset. */
export function list(
  context: Context,
  input: ParsedInput<'recordings.list'>,
): Promise<CallOutput<'recordings.list'>> {
  requirePair(context.store, input);
  return pageOf(context, input);
}

export function get(
  context: Context,
  { sample_id }: ParsedInput<'recordings.get'>,
): CallOutput<'recordings.get'> {
  const { store } = context;
  return store.snapshot(() => {
    const found = getRecording(store, sample_id);
    if (!found) throw recordingUnknown(sample_id);
    const { source_file, source_line, encoding, ...key } = found.place;
    const doubt = knownDoubts(context, key).get(sample_id) ?? null;
    return {
      recording: { ...found.row, doubt },
      ...{ source_file, source_line, encoding },
      edits: listEditsOfSample(store, sample_id),
    };
  });
}

/** Points that are `odd` are those to look at first. */
export async function map(
  context: Context,
  { user_id, modality }: ParsedInput<'recordings.map'>,
): Promise<CallOutput<'recordings.map'>> {
  const key = { user_id, modality };
  requirePair(context.store, key);
  const { points, total } = await context.read('recordingMap', key);
  const doubts = await freshDoubts(context, key);
  return { points: points.map((point) => ({ ...point, odd: doubts.has(point.sample_id) })), total };
}

export const label = (
  context: Context,
  input: ParsedInput<'recordings.label'>,
): Promise<CallOutput<'recordings.label'>> => context.write('recordings.label', input);

export const exclude = (
  context: Context,
  input: ParsedInput<'recordings.exclude'>,
): Promise<CallOutput<'recordings.exclude'>> => context.write('recordings.exclude', input);

export const include = (
  context: Context,
  input: ParsedInput<'recordings.include'>,
): Promise<CallOutput<'recordings.include'>> => context.write('recordings.include', input);

export const undo = (
  context: Context,
  input: ParsedInput<'recordings.undo'>,
): Promise<CallOutput<'recordings.undo'>> => context.write('recordings.undo', input);

export function edits(
  { store }: Context,
  { limit, ...key }: ParsedInput<'recordings.edits'>,
): CallOutput<'recordings.edits'> {
  requirePair(store, key);
  return { edits: listEdits(store, key, limit) };
}

function recordingUnknown(sample_id: number): RefusedError {
  return new RefusedError('RECORDING_UNKNOWN', `There is no recording ${sample_id}.`);
}
