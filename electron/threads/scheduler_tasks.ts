import { toErrorJson } from '../../data/errors.ts';
import type { DatasetKey } from '../../data/queries/datasets.ts';
import { appendLog } from '../../data/retraining/log_file.ts';
import type { ErrorJson } from '../../data/schema.ts';
import type { Store } from '../../data/store.ts';
import type { Workspace } from '../../data/workspace.ts';
import type { CallOutput, ParsedInput } from '../ipc/contract.ts';
import { type DriftWatch, updateDrift } from '../scheduler/drift.ts';
import { dryRun } from '../scheduler/dry_run.ts';
import type { Forecasts } from '../scheduler/forecast.ts';
import type { Looks } from '../scheduler/looks.ts';
import { makePass, type PassFound } from '../scheduler/pass.ts';
import type { RulesInForce } from '../scheduler/rules_in_force.ts';
import { simulate } from '../scheduler/simulate.ts';
import type { SimulationHistories } from '../scheduler/simulation_history.ts';

/** What the scheduler's thread works on. */
export interface SchedulerTaskEnvironment {
  store: Store;
  workspace: Workspace;
  /** What its passes have found so far. */
  looks: Looks;
  rules: RulesInForce;
  /** What its simulations have read so far. */
  histories: SimulationHistories;
  driftWatch: DriftWatch;
  forecasts: Forecasts;
}

/** When it is: milliseconds since 1970 in UTC, and what wall clocks are ahead of UTC. */
export interface TaskMoment {
  at: number;
  utc_offset_minutes: number;
}

export interface PassOutput extends PassFound {
  /** Why something that follows from the pass, such as the log file, could not be done; the next pass does it. */
  problem: ErrorJson | null;
}

type Answer<T> = T | Promise<T>;

/** What the scheduler's thread is asked: all that reads much of the history, so that no screen waits for it. */
export interface SchedulerTasks {
  /** Looks at everyone for whom something may have changed, records what was decided and asks for trainings. */
  pass(
    environment: SchedulerTaskEnvironment,
    input: TaskMoment & { operator_id: string },
  ): Answer<PassOutput>;
  /** What would be decided now, without writing anything. */
  dryRun(
    environment: SchedulerTaskEnvironment,
    input: TaskMoment & { user_id?: string },
  ): Answer<CallOutput<'retraining.dry_run'>>;
  simulate(
    environment: SchedulerTaskEnvironment,
    input: TaskMoment & ParsedInput<'retraining.simulate'>,
  ): Answer<CallOutput<'retraining.simulate'>>;
  forecast(
    environment: SchedulerTaskEnvironment,
    input: TaskMoment & DatasetKey,
  ): Answer<CallOutput<'retraining.forecast'>>;
  /** Brings the log file up to date with the store. */
  logFile(environment: SchedulerTaskEnvironment, input: Record<string, never>): Answer<object>;
}

export type SchedulerTaskName = keyof SchedulerTasks;
export type SchedulerTaskInput<K extends SchedulerTaskName> = Parameters<SchedulerTasks[K]>[1];
export type SchedulerTaskOutput<K extends SchedulerTaskName> = Awaited<ReturnType<SchedulerTasks[K]>>;

export const schedulerTasks: SchedulerTasks = {
  pass: (environment, input) => {
    const found = makePass(environment, input);
    const problem = firstProblem(
      () => appendLog(environment.store, environment.workspace),
      () => updateDrift(environment, input),
    );
    return { ...found, problem };
  },
  dryRun,
  simulate,
  forecast: ({ store, forecasts }, input) => forecasts.of(store, input, input),
  logFile: ({ store, workspace }) => {
    appendLog(store, workspace);
    return {};
  },
};

/** The decisions are recorded by then, whatever becomes of what follows from them. */
function firstProblem(...steps: (() => void)[]): ErrorJson | null {
  const problems = steps.flatMap((step) => {
    try {
      step();
      return [];
    } catch (error) {
      return toErrorJson(error);
    }
  });
  return problems[0] ?? null;
}
