import { runJobThread } from './job_task.ts';
import { trainVersion } from './train_version.ts';

await runJobThread({ train: trainVersion });
