import { parentPort } from 'node:worker_threads';
import type { HelperTask } from '../../trainer/engine/threads.ts';
import { stepBack } from './background.ts';

// Before the rest is loaded, which takes a processor, too.
stepBack();
const { helpTraining } = await import('../../trainer/engine/threads.ts');

/** A helper thread of the engine: works on one training after the other, and sleeps between them. */
parentPort?.on('message', (task: HelperTask) => helpTraining(task));
