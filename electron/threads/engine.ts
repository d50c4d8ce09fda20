import { parentPort } from 'node:worker_threads';
import type { HelperTask } from '../../trainer/engine/threads.ts';
import { stepBack } from './background.ts';

// What follows takes a processor while it loads.
stepBack();
const { helpTraining } = await import('../../trainer/engine/threads.ts');

/** A helper thread of the engine: works on one training after the other, and sleeps between them. */
parentPort?.on('message', (task: HelperTask) => helpTraining(task));
