import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TrackedRun } from '../queries/tracking.ts';
import type { RunDescription } from './describe_run.ts';
import type { MetricPoint } from './figures.ts';
import { experimentId } from './names.ts';
import { yamlMapping } from './yaml.ts';

/** MLflow's FileStore layout (mlflow/store/tracking/file_store.py): plain data in, files by relative path out. */

/** A person and modality: its runs are compared with each other. */
export interface ExperimentDescription {
  experiment_id: string;
  name: string;
  created_at: number;
  tags: Readonly<Record<string, string>>;
}

export function describeExperiment(run: TrackedRun, workspace_id: string): ExperimentDescription {
  const { user_id, modality } = run;
  return {
    experiment_id: experimentId({ workspace_id, user_id, modality }),
    name: `${user_id}/${modality}`,
    created_at: run.dataset_created_at,
    tags: {
      ...{ 'a3cp.workspace': workspace_id, 'a3cp.user_id': user_id, 'a3cp.modality': modality },
      'a3cp.synthetic': String(run.synthetic),
    },
  };
}

type Files = Map<string, Uint8Array>;

/** `mlruns` is the whole path of the folder: MLflow keeps the places of artifacts as absolute addresses. */
export function experimentFiles(experiment: ExperimentDescription, mlruns: string): Files {
  const { experiment_id, name, created_at, tags } = experiment;
  const meta = yamlMapping({
    artifact_location: pathToFileURL(join(mlruns, experiment_id)).href,
    creation_time: created_at,
    experiment_id,
    last_update_time: created_at,
    lifecycle_stage: 'active',
    name,
  });
  return inBytes({ 'meta.yaml': meta, ...inFolder('tags', tags) });
}

/** mlflow.entities.RunStatus, as the file keeps it. */
const statusNumbers = { FINISHED: 3, FAILED: 4, KILLED: 5 } as const;
/** mlflow.entities.SourceType.LOCAL */
const LOCAL = 4;

/** Everything of a run except its artifacts. */
export function runFiles(run: RunDescription, experiment_id: string, mlruns: string): Files {
  const meta = yamlMapping({
    artifact_uri: pathToFileURL(join(mlruns, experiment_id, run.run_id, 'artifacts')).href,
    deleted_time: null,
    ...{ end_time: run.end_time, entry_point_name: '', experiment_id, lifecycle_stage: 'active' },
    ...{ run_id: run.run_id, run_name: run.name, run_uuid: run.run_id },
    ...{ source_name: '', source_type: LOCAL, source_version: '' },
    ...{ start_time: run.start_time, status: statusNumbers[run.status] },
    user_id: run.user,
  });
  return inBytes({
    'meta.yaml': meta,
    ...inFolder('params', run.params),
    ...inFolder('metrics', metricLines(run)),
    ...inFolder('tags', run.tags),
  });
}

/** A line a value: time, value, step. */
function metricLines({ metrics, end_time }: RunDescription): Record<string, string> {
  const lines = Map.groupBy(metrics, ({ key }: MetricPoint) => key);
  const line = ({ value, step }: MetricPoint) => `${end_time} ${value} ${step}\n`;
  return Object.fromEntries([...lines].map(([key, points]) => [key, points.map(line).join('')]));
}

function inFolder(folder: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]));
}

function inBytes(files: Readonly<Record<string, string>>): Files {
  const text = new TextEncoder();
  return new Map(Object.entries(files).map(([path, content]) => [path, text.encode(content)]));
}
