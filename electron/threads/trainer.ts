import { stepBack } from './background.ts';

// What follows takes a processor for half a second to load.
stepBack();
const [{ runJobThread }, { trainVersion }] = await Promise.all([
  import('./job_task.ts'),
  import('./train_version.ts'),
]);
await runJobThread({ train: trainVersion });
