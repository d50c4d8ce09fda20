import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import type { Job, UserSummary } from '../electron/ipc/contract.ts';
import { ensureBuilt } from '../electron/launch/build.ts';
import { openProgram, type Program } from '../electron/program.ts';
import type { ThreadUrls } from '../electron/threads/urls.ts';
import { expect, test } from './app.ts';

/** What is packaged for Electron, as far as it can be run without Electron. */

const bundle = join(import.meta.dirname, '..', 'build', 'electron');
const thread = (name: keyof ThreadUrls) => pathToFileURL(join(bundle, 'threads', `${name}.js`));
const threads: ThreadUrls = {
  writer: thread('writer'),
  reader: thread('reader'),
  trainer: thread('trainer'),
  engine: thread('engine'),
  import: thread('import'),
  export: thread('export'),
  tracking: thread('tracking'),
  scheduler: thread('scheduler'),
};

test.beforeAll(() => ensureBuilt(['kernels', 'renderer', 'electron']));

async function finished(program: Program, name: string, input: object): Promise<Job> {
  const { job_id } = (await program.call(name, input)) as { job_id: number };
  let job: Job | undefined;
  await expect
    .poll(async () => {
      job = (await program.call('jobs.get', { job_id })) as Job;
      return job.finished_at;
    })
    .not.toBeNull();
  expect(job?.error).toBeNull();
  return job as Job;
}

test('the bundled threads make the demo, train a model, export and check it', async ({
  folder,
  workspace,
}) => {
  const program = await openProgram({ workspace, appVersion: '0.0.0', threads });
  try {
    await finished(program, 'demo.create', {});
    const { users } = (await program.call('users.list', {})) as { users: UserSummary[] };
    const [user] = users;
    const dataset = { user_id: user?.user_id, modality: user?.datasets[0]?.modality };
    const config = { algorithm: 'prototype', trials: 1 };
    await finished(program, 'training.start', { ...dataset, config });
    const { result } = await finished(program, 'models.export', { ...dataset, to: join(folder, 'device') });
    expect(result).toMatchObject({
      version: 1,
      formats: expect.arrayContaining(['onnx', 'tfjs', 'keras', 'tflite']),
      parity: expect.arrayContaining([expect.objectContaining({ file: expect.stringMatching(/\.h5$/) })]),
    });
  } finally {
    await program.close();
  }
});

test('the preload script needs nothing but Electron and shows the page three functions', () => {
  const exposed: Record<string, object> = {};
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: object) => Object.assign(exposed, { [name]: api }),
    },
    ipcRenderer: {},
  };
  const required: string[] = [];
  const require = (name: string) => {
    required.push(name);
    return electron;
  };
  runInNewContext(readFileSync(join(bundle, 'preload.cjs'), 'utf8'), { require });
  expect(required).toEqual(['electron']);
  expect(Object.entries(exposed).map(([name, api]) => [name, Object.keys(api)])).toEqual([
    ['a3cp', ['call', 'subscribe', 'pathOf']],
  ]);
});
