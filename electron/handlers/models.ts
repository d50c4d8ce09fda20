import path from 'node:path';
import { RefusedError } from '../../data/errors.ts';
import {
  getActiveModel,
  getLatestModel,
  getModel,
  getModelHistory,
  listModels,
  type ModelRecord,
} from '../../data/queries/models.ts';
import type { Context } from '../context.ts';
import type { CallOutput, Model, ParsedInput } from '../ipc/contract.ts';

/** The versions of one person's model, the newest first. */
export function list(context: Context, input: ParsedInput<'models.list'>): CallOutput<'models.list'> {
  return { models: listModels(context.store, input).map((record) => toModel(context, record)) };
}

export function history(
  context: Context,
  input: ParsedInput<'models.history'>,
): CallOutput<'models.history'> {
  return { epochs: getModelHistory(context.store, input, input.version) };
}

/** Starts the export of a version: the one in use where none is named, or the newest while none is in use. */
export async function exportVersion(
  context: Context,
  input: ParsedInput<'models.export'>,
): Promise<CallOutput<'models.export'>> {
  const { user_id, modality, to, formats } = input;
  requireOutside(context.workspace.folder, to);
  const { version } = requireModel(context, input);
  const params = { kind: 'export' as const, user_id, modality, version, to, ...(formats ? { formats } : {}) };
  return { job_id: await context.jobs.start(params) };
}

/** Checks the files of a model or a bundle, wherever they lie. */
export function verify(
  context: Context,
  input: ParsedInput<'models.verify'>,
): Promise<CallOutput<'models.verify'>> {
  return context.read('verifyFiles', { ...input, workspace: context.workspace.folder });
}

function requireModel(context: Context, input: ParsedInput<'models.export'>): ModelRecord {
  const { user_id, modality, version } = input;
  const key = { user_id, modality };
  const model =
    version === undefined
      ? (getActiveModel(context.store, key) ?? getLatestModel(context.store, key))
      : getModel(context.store, key, version);
  if (model) return model;
  const which = version === undefined ? 'no model' : `no version ${version} of the model`;
  throw new RefusedError(
    'MODEL_UNKNOWN',
    `There is ${which} for ${modality} of "${user_id}". Train one first.`,
  );
}

/** What lies in the workspace is the app's own; an export there would stand among the models. */
function requireOutside(workspace: string, to: string): void {
  if (!path.isAbsolute(to)) throw new RefusedError('PATH_NOT_ABSOLUTE', `"${to}" does not name its folder.`);
  const way = path.relative(workspace, to);
  if (way.startsWith('..') || path.isAbsolute(way)) return;
  const message = `"${to}" lies in the workspace, where the app keeps its own files. Choose a folder or stick outside.`;
  throw new RefusedError('EXPORT_INTO_WORKSPACE', message, { details: { to } });
}

function toModel(context: Context, record: ModelRecord): Model {
  return { ...record, artifact_dir: path.join(context.workspace.folder, record.artifact_dir) };
}
