import { OWN_TAG, type RunDescription } from '../../../data/tracking/describe_run.ts';
import type { ExperimentDescription } from '../../../data/tracking/file_layout.ts';
import { TrackingServerError } from './http.ts';
import type { MlflowApi, RemoteRun, Tag } from './mlflow_api.ts';

/** What a server is told of one run. */
export interface Delivery {
  experiment: ExperimentDescription;
  run: RunDescription;
  /** Says where the files of the model lie. */
  whereabouts: Readonly<Record<string, string>>;
  /** The files of the model, read only where the server keeps artifacts itself. */
  artifacts(): ReadonlyMap<string, Uint8Array>;
}

/** MLflow refuses more in one call. */
const METRICS_A_CALL = 1000;
const PARAMS_A_CALL = 100;
const TAGS_A_CALL = 100;

/**
 * Has a run lie on the server, whole, once: what an interrupted delivery left there is found by our own tag and
 * completed. The state of the run is told last, so that a run that has ended is whole.
 * @returns the server's id of the run
 */
export async function deliverRun(api: MlflowApi, delivery: Delivery): Promise<string> {
  const { experiment, run } = delivery;
  const experiment_id = await experimentOn(api, experiment);
  const own = { key: OWN_TAG, value: run.run_id };
  const found = await api.runByTag(experiment_id, own);
  // Whoever deleted it there wants it gone.
  if (found && (found.info.status !== 'RUNNING' || found.info.lifecycle_stage !== 'active'))
    return found.info.run_id;
  const remote = found ?? (await api.createRun(newRun(experiment_id, run, own)));
  await complete(api, remote, delivery);
  return remote.info.run_id;
}

async function experimentOn(api: MlflowApi, { name, tags }: ExperimentDescription): Promise<string> {
  const found = await api.experimentByName(name);
  if (!found) return api.createExperiment(name, tagList(tags));
  if (found.lifecycle_stage === 'active') return found.experiment_id;
  throw new TrackingServerError(
    'TRACKING_EXPERIMENT_DELETED',
    `The experiment ${name} was deleted on ${api.base}. Restore it there, and what waits is sent.`,
  );
}

function newRun(experiment_id: string, run: RunDescription, own: Tag) {
  const tags = [own, { key: 'mlflow.runName', value: run.name }, { key: 'mlflow.user', value: run.user }];
  return { experiment_id, run_name: run.name, user_id: run.user, start_time: run.start_time, tags };
}

async function complete(api: MlflowApi, remote: RemoteRun, delivery: Delivery): Promise<void> {
  const { run_id } = remote.info;
  const { run } = delivery;
  for (const params of chunks(missingParams(remote, run), PARAMS_A_CALL))
    await api.logBatch(run_id, { params });
  const tags = tagList({ ...run.tags, ...delivery.whereabouts });
  for (const some of chunks(tags, TAGS_A_CALL)) await api.logBatch(run_id, { tags: some });
  for (const metrics of chunks(missingMetrics(remote, run), METRICS_A_CALL))
    await api.logBatch(run_id, { metrics });
  await sendArtifacts(api, remote, delivery);
  await api.updateRun(run_id, run.status, run.end_time);
}

function missingParams({ data }: RemoteRun, { params }: RunDescription): Tag[] {
  const there = new Set(data.params.map(({ key }) => key));
  return tagList(params).filter(({ key }) => !there.has(key));
}

/** The steps of a metric are sent rising: up to the newest that is there, all are. */
function missingMetrics({ data }: RemoteRun, { metrics, end_time }: RunDescription) {
  const newest = new Map(data.metrics.map(({ key, step }) => [key, step]));
  return metrics
    .filter(({ key, step }) => step > (newest.get(key) ?? Number.NEGATIVE_INFINITY))
    .map(({ key, value, step }) => ({ key, value, timestamp: end_time, step }));
}

/** `mlflow-artifacts:/1/<run>/artifacts`: the server itself takes the files. Another host is not sent anything. */
const KEPT_BY_SERVER = /^mlflow-artifacts:\/(?!\/)(.*)$/;

async function sendArtifacts(api: MlflowApi, { info }: RemoteRun, { artifacts }: Delivery): Promise<void> {
  const folder = KEPT_BY_SERVER.exec(info.artifact_uri)?.[1];
  if (folder === undefined || folder.split('/').includes('..')) return;
  for (const [path, bytes] of artifacts()) await api.putArtifact(`${folder}/model/${path}`, bytes);
}

function tagList(tags: Readonly<Record<string, string>>): Tag[] {
  return Object.entries(tags).map(([key, value]) => ({ key, value }));
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) =>
    list.slice(i * size, (i + 1) * size),
  );
}
