import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { runJob } from '../../electron/bench/jobs.ts';
import { ensureBuilt } from '../../electron/launch/build.ts';
import { openProgram } from '../../electron/program.ts';
import { appVersion } from '../../electron/version.ts';
import { writeEverydayUse } from '../everyday_use.ts';
import { writeRecordings } from '../recordings.ts';

/**
 * Run as a program, `node e2e/tasks/prepare_two_versions.ts FOLDER`: a workspace with two versions of Mira's model,
 * of which the second is in use and asks back too often. Some recordings lie under a wrong label, so that the
 * second seems to be mistaken.
 */

const MISPLACED = ['00', '01', '02'];
const mira = { user_id: 'Mira', modality: 'sound' };

const folder = process.argv[2] ?? '';
const recordings = join(folder, 'recordings');
const everyday = join(folder, 'everyday');
writeRecordings(recordings);
for (const take of MISPLACED) {
  const name = `drink_${take}.wav`;
  renameSync(join(recordings, 'drink', name), join(recordings, 'yes', name));
}
writeEverydayUse(everyday, { user_id: 'Mira', recognitions: 40, questions: 16 });

await ensureBuilt(['kernels'], { report: console.error });
const program = await openProgram({ workspace: join(folder, 'workspace'), appVersion });
await program.call('settings.set', { scheduler_enabled: false });
await runJob(program, 'imports.start', { path: recordings, ...mira });
for (const [version, algorithm] of [
  [1, 'linear'],
  [2, 'prototype'],
] as const) {
  await runJob(program, 'training.start', { ...mira, config: { algorithm, trials: 1 } });
  await program.call('models.promote', { ...mira, version, reason: 'tried with her' });
}
await runJob(program, 'imports.start', { path: everyday, ...mira });
await program.call('retraining.pass', {});
await program.close();
