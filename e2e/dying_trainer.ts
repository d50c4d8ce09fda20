import { parentPort } from 'node:worker_threads';

/** The trainer's thread, which ends without a word once the training has begun, as when memory runs out. */

const SAID_BEFORE = 3;

const post = parentPort?.postMessage.bind(parentPort);
let said = 0;
if (parentPort && post) {
  parentPort.postMessage = (message: unknown) => {
    post(message);
    said += 1;
    if (said === SAID_BEFORE) process.exit(1);
  };
}

await import('../electron/threads/trainer.ts');
