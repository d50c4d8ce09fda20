import { workerData } from 'node:worker_threads';
import { openStore } from '../../data/store.ts';
import { openWorkspace } from '../../data/workspace.ts';
import { DriftWatch } from '../scheduler/drift.ts';
import { Forecasts } from '../scheduler/forecast.ts';
import { Looks } from '../scheduler/looks.ts';
import { RulesInForce } from '../scheduler/rules_in_force.ts';
import { SimulationHistories } from '../scheduler/simulation_history.ts';
import { answerRequests } from './answering.ts';
import { stepBack } from './background.ts';
import { schedulerRequestSchema, schedulerThreadSchema } from './messages.ts';
import { type SchedulerTaskEnvironment, schedulerTasks } from './scheduler_tasks.ts';

/** The thread that looks for people whose model should be trained again (see scheduler_tasks.ts). */

const workspace = openWorkspace(schedulerThreadSchema.parse(workerData).workspace);
const store = openStore(workspace.storeFile);
const environment: SchedulerTaskEnvironment = {
  ...{ store, workspace },
  looks: new Looks(),
  rules: new RulesInForce(),
  histories: new SimulationHistories(),
  driftWatch: new DriftWatch(),
  forecasts: new Forecasts(),
};

stepBack();
answerRequests(
  (request) => {
    const { name, input } = schedulerRequestSchema.parse(request);
    // The main thread's client is typed by the same table: the input is the one of this very task.
    const task = schedulerTasks[name] as (environment: SchedulerTaskEnvironment, input: unknown) => unknown;
    return task(environment, input);
  },
  () => store.close(),
);
