import { stepBack } from './background.ts';

// Before the rest is loaded, which takes a processor, too.
stepBack();
const [{ runJobThread }, { trainVersion }] = await Promise.all([
  import('./job_task.ts'),
  import('./train_version.ts'),
]);
await runJobThread({ train: trainVersion });
