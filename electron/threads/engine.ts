import { parentPort } from 'node:worker_threads';
import { type HelperTask, helpTraining } from '../../trainer/engine/threads.ts';
import { stepBack } from './background.ts';

stepBack();

/** A helper thread of the engine: works on one training after the other, and sleeps between them. */
parentPort?.on('message', (task: HelperTask) => helpTraining(task));
