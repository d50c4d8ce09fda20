import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ReadonlyStore } from '../connection.ts';
import { syncFolder, writeFilesDurably } from '../durable.ts';
import { listFiles } from '../model_folder.ts';
import { workspaceId } from '../queries/settings.ts';
import { endedRunKeys, getTrackedRun, type TrackedRun } from '../queries/tracking.ts';
import { listTrials } from '../queries/trials.ts';
import { temporaryName } from '../temporary_name.ts';
import { UNFINISHED } from '../versions.ts';
import type { Workspace } from '../workspace.ts';
import { artifactsOf, linkArtifacts, MODEL_ARTIFACTS } from './artifact_links.ts';
import { describeRun } from './describe_run.ts';
import { describeExperiment, experimentFiles, runFiles } from './file_layout.ts';
import { experimentId, trackedRunId } from './names.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/** What a run should look like in the folder mlruns. */
interface Wanted {
  /** Where it lies. */
  folder: string;
  files: Files;
  /** The directory of its version; null where it has none (any more). */
  version: string | null;
}

export interface WrittenRun {
  run_id: number;
  remote_run_id: string;
  /** Whether files of its version lie with it. */
  with_model: boolean;
  /** false: it lay there already, whole. */
  written: boolean;
}

/** The files and folders (with `/` at the end) that runs which have ended have in mlruns, once they are written. */
export function trackedPlaces(workspace: Workspace, store: ReadonlyStore): string[] {
  const workspace_id = workspaceId(store);
  const mlruns = mlrunsFolder(workspace);
  return endedRunKeys(store).flatMap(({ run_id, ...dataset }) => {
    const experiment = join(mlruns, experimentId({ workspace_id, ...dataset }));
    const run = join(experiment, trackedRunId(workspace_id, run_id), '/');
    return [join(experiment, 'meta.yaml'), join(experiment, 'tags', '/'), run];
  });
}

export const mlrunsFolder = (workspace: Pick<Workspace, 'folder'>): string =>
  join(workspace.folder, 'mlruns');

/**
 * Has a run that has ended lie in mlruns as the store tells it: whole or not at all, and again only where something
 * of it is missing or changed. What other programs put beside our files stays as long as ours are whole. Called by
 * the process alone whose turn it is (writes/tracking.ts).
 */
export function writeTrackedRun(workspace: Workspace, store: ReadonlyStore, run_id: number): WrittenRun {
  const run = getTrackedRun(store, run_id);
  if (!run) throw new Error(`Run ${run_id} has not ended.`);
  const mlruns = mlrunsFolder(workspace);
  const workspace_id = workspaceId(store);
  const experiment = describeExperiment(run, workspace_id);
  placeExperiment(workspace, join(mlruns, experiment.experiment_id), experimentFiles(experiment, mlruns));
  const description = describeRun(run, listTrials(store, run_id), workspace_id);
  const wanted: Wanted = {
    folder: join(mlruns, experiment.experiment_id, description.run_id),
    files: runFiles(description, experiment.experiment_id, mlruns),
    version: versionOf(workspace, run),
  };
  const whole = isWhole(wanted);
  if (!whole) placeRun(workspace, wanted);
  const with_model = wanted.version !== null;
  return { run_id, remote_run_id: description.run_id, with_model, written: !whole };
}

function versionOf(workspace: Workspace, { artifact_dir }: TrackedRun): string | null {
  return artifact_dir === null ? null : join(workspace.folder, artifact_dir);
}

/** The folders that MLflow looks for before it takes a folder for a run, even where nothing is in them. */
const RUN_FOLDERS = ['metrics', 'params', 'artifacts'];

function isWhole({ folder, files, version }: Wanted): boolean {
  if (!holds(folder, files) || !RUN_FOLDERS.every((name) => existsSync(join(folder, name)))) return false;
  const linked = join(folder, ...MODEL_ARTIFACTS.split('/'));
  const [wanted, found] = [artifactsOf(version), artifactsOf(linked)];
  if (wanted.length !== found.length) return false;
  return version === null || wanted.every((path) => sameSize(join(version, path), join(linked, path)));
}

function sameSize(file: string, other: string): boolean {
  return statSync(file).size === statSync(other, { throwIfNoEntry: false })?.size;
}

function holds(folder: string, files: Files): boolean {
  return [...files].every(([path, bytes]) => {
    try {
      return readFileSync(join(folder, ...path.split('/'))).equals(bytes);
    } catch {
      return false;
    }
  });
}

function placeRun(workspace: Workspace, { folder, files, version }: Wanted): void {
  const unfinished = temporaryFolder(workspace);
  try {
    writeFilesDurably(unfinished, files);
    for (const name of RUN_FOLDERS) mkdirSync(join(unfinished, name), { recursive: true });
    if (version !== null) linkArtifacts(version, unfinished);
    replace(workspace, unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** An experiment that is there holds runs: only its own files are put in their places, each in one step. */
function placeExperiment(workspace: Workspace, folder: string, files: Files): void {
  if (holds(folder, files)) return;
  const unfinished = temporaryFolder(workspace);
  try {
    writeFilesDurably(unfinished, files);
    mkdirSync(dirname(folder), { recursive: true });
    if (existsSync(folder)) for (const path of listFiles(unfinished)) moveFile(unfinished, folder, path);
    else renameSync(unfinished, folder);
    syncFolder(dirname(folder));
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function moveFile(from: string, to: string, path: string): void {
  const target = join(to, ...path.split('/'));
  mkdirSync(dirname(target), { recursive: true });
  renameSync(join(from, ...path.split('/')), target);
  syncFolder(dirname(target));
}

/** The old one goes aside first: a folder that holds something cannot be renamed over. */
function replace(workspace: Workspace, unfinished: string, folder: string): void {
  const aside = temporaryFolder(workspace);
  try {
    if (existsSync(folder)) renameSync(folder, aside);
    renameSync(unfinished, folder);
    syncFolder(dirname(folder));
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Not in mlruns, where MLflow takes every folder for an experiment; among the models the sweep finds it. */
function temporaryFolder(workspace: Workspace): string {
  const maker = { owner: workspace.owner, job_id: null };
  return join(workspace.modelsFolder, temporaryName(UNFINISHED, maker));
}
