import { stepBack } from './background.ts';
import { runJobThread } from './job_task.ts';
import { trainVersion } from './train_version.ts';

stepBack();
await runJobThread({ train: trainVersion });
