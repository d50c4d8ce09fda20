import type { TrackedRun } from '../queries/tracking.ts';
import type { Trial } from '../schema.ts';
import { modelVersion } from '../writes/training_run.ts';
import { figuresOf, type MetricPoint, numbersIn } from './figures.ts';
import { keyPart, trackedRunId } from './names.ts';

/** A run in MLflow's words: what is written into files and what is sent to a server is the same. */
export interface RunDescription {
  /** 32 hexadecimal digits. */
  run_id: string;
  name: string;
  status: 'FINISHED' | 'FAILED' | 'KILLED';
  user: string;
  /** Milliseconds since 1970, UTC. */
  start_time: number;
  end_time: number;
  params: Readonly<Record<string, string>>;
  /** The steps of one key follow each other, rising. */
  metrics: readonly MetricPoint[];
  tags: Readonly<Record<string, string>>;
}

const statuses = { completed: 'FINISHED', failed: 'FAILED', cancelled: 'KILLED' } as const;

/** MLflow servers since 1.0 take so much in one value; newer ones take more. */
const LONGEST_PARAM = 500;
const LONGEST_TAG = 5000;

/** The tag by which a run of ours is found again on a server. */
export const OWN_TAG = 'a3cp.run';

export function describeRun(run: TrackedRun, trials: readonly Trial[], workspace_id: string): RunDescription {
  const run_id = trackedRunId(workspace_id, run.run_id);
  const name = modelVersion(run);
  return {
    ...{ run_id, name, status: statuses[run.status], user: run.operator },
    ...{ start_time: run.started_at, end_time: run.finished_at },
    params: texts(paramsOf(run, trials), LONGEST_PARAM),
    metrics: [...metricsOf(run), ...scoresOf(trials)],
    tags: texts({ [OWN_TAG]: run_id, 'mlflow.runName': name, ...tagsOf(run, workspace_id) }, LONGEST_TAG),
  };
}

type Values = Readonly<Record<string, string | number | boolean | null | undefined>>;

function paramsOf(run: TrackedRun, trials: readonly Trial[]): Values {
  const { algorithm, config, hyperparameters, samples } = run;
  return {
    algorithm,
    ...prefixed('config', config),
    ...prefixed('hyperparameter', hyperparameters ?? {}),
    ...prefixed('samples', samples ?? {}),
    trials: trials.length,
    ...prefixed('tried', triedValues(trials.filter((trial) => trial.algorithm === algorithm))),
  };
}

/** What the search tried of each hyperparameter: the range of numbers, or the values. */
function triedValues(trials: readonly Trial[]): Values {
  const names = [...new Set(trials.flatMap(({ parameters }) => Object.keys(parameters)))].sort();
  return Object.fromEntries(
    names.map((name) => [name, rangeOf(trials.map(({ parameters }) => parameters[name]))]),
  );
}

function rangeOf(values: readonly (string | number | boolean | undefined)[]): string {
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length > 0) return `${Math.min(...numbers)} to ${Math.max(...numbers)}`;
  return [...new Set(values.filter((value) => value !== undefined))].sort().join(', ');
}

function metricsOf(run: TrackedRun): MetricPoint[] {
  const { metrics, history, seconds, stage_seconds, best_epoch } = run;
  const epochs = (['loss', 'accuracy', 'val_loss', 'val_accuracy'] as const).flatMap((key) =>
    (history ?? []).flatMap((epoch) =>
      numbersIn(key, epoch[key]).map((point) => ({ ...point, step: epoch.epoch })),
    ),
  );
  return [
    ...(metrics ? figuresOf(metrics) : []),
    ...numbersIn('seconds', seconds),
    ...numbersIn('seconds', stage_seconds),
    ...numbersIn('best_epoch', best_epoch),
    ...epochs,
  ];
}

/** Lower is better; a trial that did not complete has no score. */
function scoresOf(trials: readonly Trial[]): MetricPoint[] {
  return trials.flatMap(({ number, score }) =>
    numbersIn('trial_score', score).map((point) => ({ ...point, step: number })),
  );
}

function tagsOf(run: TrackedRun, workspace_id: string): Values {
  const { error, gate, labels } = run;
  return {
    ...{ 'mlflow.user': run.operator, 'mlflow.source.name': 'A3CP Trainer', 'mlflow.source.type': 'LOCAL' },
    'a3cp.workspace': workspace_id,
    ...{ 'a3cp.user_id': run.user_id, 'a3cp.modality': run.modality, 'a3cp.version': run.version },
    ...{ 'a3cp.synthetic': run.synthetic, 'a3cp.benchmark': run.benchmark },
    'a3cp.weights_sha256': run.weights_sha256,
    'a3cp.labels': labels && JSON.stringify(labels),
    'a3cp.gate': gate?.status,
    ...{ 'a3cp.error_code': error?.code, 'a3cp.error': error?.message },
  };
}

function prefixed(prefix: string, values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`${prefix}.${keyPart(name)}`, value]),
  );
}

/** As text, cut to length; what is not known, or empty, is left out. */
function texts(values: Values, longest: number): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const text = value === null || value === undefined ? '' : String(value).toWellFormed();
      return text === '' ? [] : [[name, [...text].slice(0, longest).join('')]];
    }),
  );
}
