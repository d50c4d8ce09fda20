import { backUp } from './back_up.ts';
import { exportVersion } from './export_version.ts';
import { runJobThread } from './job_task.ts';

await runJobThread({ export: exportVersion, backup: backUp });
