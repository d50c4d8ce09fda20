import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportResultSchema, manifestSchema } from '../data/schema.ts';
import { runCommand } from './bench/command_line.ts';
import { writePoseCsv } from './bench/synthetic_recordings.ts';

/** Exports by choice of format, and their verification, on the command line. */

let folder = '';
const key = ['--user', 'anna', '--modality', 'gesture'];
const at = (...path: string[]) => join(folder, ...path);

async function a3cp(...args: string[]): Promise<{ code: number | null; document: unknown }> {
  const { code, stdout } = await runCommand([...args, '--json']);
  return { code, document: JSON.parse(stdout) };
}

const inWorkspace = (...args: string[]) => a3cp(...args, '--workspace', at('workspace'));

async function export_(to: string, ...more: string[]) {
  const { code, document } = await inWorkspace('export', ...key, '--to', at(to), ...more);
  expect({ code, document }).toMatchObject({ code: 0 });
  return exportResultSchema.parse(document);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'a3cp-exporting-'));
  await writePoseCsv(at('poses.csv'), { labels: 3, takes: 60, seed: 1 });
  for (const args of [
    ['import', at('poses.csv')],
    ['train', '--algorithm', 'mlp', '--trials', '1'],
    ['train', '--algorithm', 'forest', '--trials', '1'],
  ])
    expect(await inWorkspace(...args, ...key)).toMatchObject({ code: 0 });
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('export', { timeout: 60_000 }, () => {
  test('copies every format that the model can take, each read by its own reader', async () => {
    const { formats, parity, bundle } = await export_('all', '--version', '1');
    expect(formats).toEqual(['safetensors', 'onnx', 'onnx_from_recording', 'tfjs', 'keras', 'tflite']);
    expect(bundle).toBeNull();
    const stem = 'gesture_model_anna_v1';
    expect(parity.map(({ file }) => file)).toEqual([
      ...[`${stem}.onnx`, `${stem}_from_recording.onnx`, 'tfjs/model.json', `${stem}.h5`],
      ...[`${stem}.tflite`, `${stem}.safetensors`, 'label_encoder_anna_v1.pkl'],
    ]);
    expect(Math.max(...parity.map(({ max_difference }) => max_difference))).toBeLessThan(1e-4);
    const manifest: unknown = JSON.parse(
      await readFile(at('all', 'gesture-anna-v1', 'manifest.json'), 'utf8'),
    );
    expect(manifestSchema.parse(manifest)).toMatchObject({ schema_version: '1.1.0', formats, parity });
  });

  test('copies the formats that are named, and what every model needs', async () => {
    await export_('some', '--version', '1', '--formats', 'keras,onnx');
    expect((await readdir(at('some', 'gesture-anna-v1'))).sort()).toEqual([
      ...['gesture_model_anna_v1.h5', 'gesture_model_anna_v1.onnx'],
      ...['label_encoder_anna_v1.json', 'label_encoder_anna_v1.pkl', 'manifest.json', 'model_card.md'],
      ...['model_info.json', 'preprocessing.json', 'split_certificate.json', 'thresholds.json'],
      ...['training_history.json', 'training_log_anna_v1.json', 'trials.json'],
    ]);
  });

  test('takes the version in use where none is named, and the newest only while none is', async () => {
    expect((await export_('newest', '--formats', 'safetensors')).version).toBe(2);
    await inWorkspace('promote', ...key, '--version', '1', '--reason', 'the first');
    expect((await export_('in-use', '--formats', 'safetensors')).version).toBe(1);
  });

  test('never goes into the workspace itself', async () => {
    const to = ['--to', at('workspace', 'models')];
    const refused = await inWorkspace('export', ...key, ...to);
    expect(refused).toMatchObject({ code: 1, document: { error: { code: 'EXPORT_INTO_WORKSPACE' } } });
    expect(await readdir(at('workspace', 'models'))).toEqual(['anna']);
  });

  test('refuses a format that the model cannot take, before anything is written', async () => {
    const args = ['--version', '2', '--formats', 'keras,onnx', '--to', at('forest')];
    expect(await inWorkspace('export', ...key, ...args)).toMatchObject({
      code: 1,
      document: {
        error: {
          code: 'FORMAT_NOT_POSSIBLE',
          message: expect.stringMatching(/keras: a forest model has no layers.*Possible are .*tflite/),
        },
      },
    });
    await expect(readdir(at('forest'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('refuses a format that there is not, with those that there are', async () => {
    const wrong = await inWorkspace('export', ...key, '--to', at('x'), '--formats', 'onnx,pytorch');
    expect(wrong).toMatchObject({ code: 2, document: { error: { code: 'USAGE' } } });
    expect(JSON.stringify(wrong.document)).toContain('safetensors, onnx, onnx_from_recording');
  });
});

describe('a bundle', { timeout: 60_000 }, () => {
  const name = 'gesture-anna-v1.a3cp.zip';
  const verify = (...args: string[]) => a3cp('verify', at('device', name), '--workspace', ...args);

  test('is verified anywhere, without a workspace, by who signed it', async () => {
    const { folder: file, bundle } = await export_('device', '--version', '1', '--formats', 'bundle');
    expect(await readdir(at('device'))).toEqual([name]);
    expect(file).toBe(at('device', name));
    const signed = (signer: string) => ({
      code: 0,
      document: { ok: true, problems: [], signatures: [{ fingerprint: bundle?.fingerprint, signer }] },
    });
    expect(await verify(at('workspace'))).toMatchObject(signed('this_workspace'));
    expect(await verify(at('nowhere'))).toMatchObject(signed('unknown_key'));
    const given = await verify(at('nowhere'), '--key', bundle?.fingerprint ?? '');
    expect(given).toMatchObject(signed('given_key'));
    await expect(readdir(at('nowhere'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('of another key than the one that is asked for, or with a changed byte, is not whole', async () => {
    const other = await verify(at('nowhere'), '--key', '0'.repeat(64));
    expect(other).toMatchObject({ code: 1, document: { ok: false, problems: [{ problem: 'other_key' }] } });
    const bytes = await readFile(at('device', name));
    bytes[1000] = (bytes[1000] ?? 0) ^ 1;
    await writeFile(at('device', name), bytes);
    expect(await verify(at('workspace'))).toMatchObject({ code: 1, document: { ok: false } });
  });
});
