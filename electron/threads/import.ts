import { importInto } from './import_recordings.ts';
import { runJobThread } from './job_task.ts';
import { makeDemo } from './make_demo.ts';

await runJobThread({ import: importInto, demo: makeDemo });
