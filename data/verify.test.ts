import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeBundle } from './bundle/bundle.ts';
import { fingerprintOf, SIGNATURE, writeSignature } from './bundle/signature.ts';
import { readZip, writeZip } from './bundle/zip.ts';
import { exportFiles } from './exports.ts';
import { MANIFEST, readModelFolder } from './model_folder.ts';
import { everything, exportTask, testKey } from './testing/export_task.ts';
import { modelFiles, writeModel } from './testing/model.ts';
import { modelFolder, temporaryFolder, temporaryWorkspace } from './testing/temporary.ts';
import { verifyPath } from './verify.ts';
import { writeVersionDirectory } from './versions.ts';

const fingerprint = fingerprintOf(testKey.publicKey);

describe('a folder', () => {
  test('is told which of its files are missing, changed or not its own', async () => {
    const folder = modelFolder('weights');
    expect(await verifyPath(folder)).toEqual({ folder, ok: true, files: 3, problems: [], signatures: [] });
    writeFileSync(join(folder, 'tfjs', 'weights.bin'), 'weightS');
    writeFileSync(join(folder, 'note.txt'), '');
    rmSync(join(folder, 'model_info.json'));
    expect((await verifyPath(folder)).problems).toEqual([
      { path: 'model_info.json', problem: 'missing' },
      { path: 'tfjs/weights.bin', problem: 'changed' },
      { path: 'note.txt', problem: 'extra' },
    ]);
  });

  test('of a workspace is all its versions, one that lost its manifest too', async () => {
    const { workspace } = temporaryWorkspace();
    const key = { user_id: 'anna', modality: 'gesture' } as const;
    for (const version of [1, 2])
      writeVersionDirectory(workspace, { ...key, version }, modelFiles('weights'));
    writeVersionDirectory(workspace, { ...key, modality: 'speech', version: 1 }, modelFiles('weights'));
    expect(await verifyPath(workspace.folder)).toMatchObject({ ok: true, files: 9 });
    rmSync(join(workspace.modelsFolder, 'anna', 'gesture', 'v2', MANIFEST));
    expect(await verifyPath(workspace.modelsFolder)).toMatchObject({
      ok: false,
      problems: [{ path: 'anna/gesture/v2/manifest.json', problem: 'missing' }],
    });
  });

  test('in which something is still being written is not judged', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, '.gesture-anna-v1.unfinished-1-1-uuid'));
    writeFileSync(join(folder, '.gesture-anna-v1.unfinished-1-1-uuid', MANIFEST), '{}');
    await expect(verifyPath(folder)).rejects.toMatchObject({ code: 'NOT_A_MODEL_FOLDER' });
  });

  test.each([
    ['without a model', () => temporaryFolder()],
    ['that is not there', () => join(temporaryFolder(), 'nowhere')],
  ])('%s is refused', async (_name, folder) => {
    await expect(verifyPath(folder())).rejects.toMatchObject({ code: 'NOT_A_MODEL_FOLDER' });
  });

  test.each(['../outside.bin', '/etc/hostname', 'C:\\outside.bin', 'tfjs/../../outside.bin'])(
    'whose manifest leads out of it (%s) is not followed',
    async (path) => {
      const files = [{ path, bytes: 0, sha256: '0'.repeat(64) }];
      const folder = modelFolder('weights', { files });
      expect((await verifyPath(folder)).problems).toEqual([{ path: MANIFEST, problem: 'unreadable' }]);
      const refusal = expect.objectContaining({ code: 'MANIFEST_UNREADABLE' });
      expect(() => readModelFolder(folder)).toThrow(refusal);
    },
  );

  test.skipIf(process.platform === 'win32')('with a pipe for a file does not wait for ever', async () => {
    const folder = modelFolder('weights');
    rmSync(join(folder, 'model_info.json'));
    execFileSync('mkfifo', [join(folder, 'model_info.json')]);
    expect((await verifyPath(folder)).problems).toEqual([{ path: 'model_info.json', problem: 'unreadable' }]);
  });
});

/** A bundle on a stick of its own. */
async function bundleOf(weights: string): Promise<string> {
  const files = modelFiles(weights);
  const task = exportTask(temporaryFolder(), files, { folder: null, bundle: everything(files) });
  return (await exportFiles(task)).folder;
}

describe('a bundle', () => {
  const name = 'gesture-anna-v1.a3cp.zip';

  test('is whole, and says whose key signed it', async () => {
    const file = await bundleOf('weights');
    const signed = (signer: string) => [{ path: `${name}/${SIGNATURE}`, fingerprint, signer }];
    expect(await verifyPath(file)).toEqual({
      ...{ folder: file, ok: true, files: 4, problems: [] },
      signatures: signed('unknown_key'),
    });
    const own = await verifyPath(file, { workspace: fingerprint });
    expect(own.signatures).toEqual(signed('this_workspace'));
    const given = await verifyPath(file, { given: fingerprint });
    expect(given.signatures).toEqual(signed('given_key'));
  });

  test('signed by another key than the one asked for is not whole', async () => {
    expect(await verifyPath(await bundleOf('weights'), { given: '0'.repeat(64) })).toMatchObject({
      ...{ ok: false, signatures: [] },
      problems: [{ path: `${name}/${SIGNATURE}`, problem: 'other_key' }],
    });
  });

  test('is found to be changed, whichever of its bytes was', async () => {
    const file = await bundleOf('weights');
    const whole = readFileSync(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = Buffer.from(whole);
        changed[at] = (changed[at] ?? 0) ^ flip;
        writeFileSync(file, changed);
        expect((await verifyPath(file)).ok).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  test('with something before or behind it is changed', async () => {
    const file = await bundleOf('weights');
    const whole = readFileSync(file);
    for (const more of [
      [whole, Buffer.from('x')],
      [Buffer.from('x'), whole],
    ]) {
      writeFileSync(file, Buffer.concat(more));
      expect((await verifyPath(file)).ok).toBe(false);
    }
  });

  /** Written by somebody who knows the layout but does not have the key. */
  async function forged(change: (files: Map<string, Uint8Array>) => void): Promise<string> {
    const file = await bundleOf('weights');
    const files = await readZip(readFileSync(file));
    change(files);
    writeFileSync(file, await writeZip(files));
    return file;
  }
  const text = (content: string) => new TextEncoder().encode(content);

  test.each([
    ['another file', 'model_info.json', 'changed', (files) => files.set('model_info.json', text('{ }'))],
    ['one file less', 'model_info.json', 'missing', (files) => files.delete('model_info.json')],
    ['one file more', 'run.sh', 'extra', (files) => files.set('run.sh', text('echo'))],
    ['no signature', SIGNATURE, 'missing', (files) => files.delete(SIGNATURE)],
    ['no manifest', MANIFEST, 'missing', (files) => files.delete(MANIFEST)],
    ['a manifest that is none', MANIFEST, 'unreadable', (files) => files.set(MANIFEST, text('{}'))],
    ['a signature that is none', SIGNATURE, 'unreadable', (files) => files.set(SIGNATURE, text('{}'))],
    [
      'the signature of another manifest',
      SIGNATURE,
      'changed',
      (files) => files.set(SIGNATURE, writeSignature(text('{}'), testKey)),
    ],
  ] satisfies [string, string, string, (files: Map<string, Uint8Array>) => void][])(
    'with %s is found out',
    async (_what, path, problem, change) => {
      expect(await verifyPath(await forged(change))).toMatchObject({
        ok: false,
        problems: [{ path: `${name}/${path}`, problem }],
      });
    },
  );

  test('unpacked into a folder is checked there, its signature too', async () => {
    const files = await readZip(readFileSync(await bundleOf('weights')));
    const folder = writeModel(temporaryFolder(), files);
    const signatures = [{ path: SIGNATURE, fingerprint, signer: 'given_key' }];
    expect(await verifyPath(folder, { given: fingerprint })).toMatchObject({
      ok: true,
      files: 4,
      signatures,
    });
    writeFileSync(join(folder, SIGNATURE), '{}');
    expect((await verifyPath(folder)).problems).toEqual([{ path: SIGNATURE, problem: 'unreadable' }]);
  });

  test('beside exports on a stick is checked with them', async () => {
    const to = temporaryFolder();
    const files = modelFiles('weights');
    await exportFiles(exportTask(to, files, { bundle: everything(files) }));
    expect(await verifyPath(to)).toMatchObject({ ok: true, files: 7, signatures: [{}] });
    writeFileSync(join(to, name), 'therapy notes');
    expect((await verifyPath(to)).problems).toEqual([{ path: name, problem: 'changed' }]);
  });

  test('is byte for byte what follows from its content and the key', async () => {
    const file = await bundleOf('weights');
    const files = await readZip(readFileSync(file));
    const manifest = files.get(MANIFEST) ?? new Uint8Array();
    files.delete(MANIFEST);
    files.delete(SIGNATURE);
    expect(readFileSync(file).equals(await writeBundle(files, manifest, testKey))).toBe(true);
  });
});

test('a folder that must be signed and is not says so', async () => {
  const folder = modelFolder('weights');
  expect((await verifyPath(folder, { given: fingerprint })).problems).toEqual([
    { path: SIGNATURE, problem: 'missing' },
  ]);
});
