import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CancelledError } from './errors.ts';
import { exportFiles } from './exports.ts';
import { hashOf, MANIFEST, readManifest } from './model_folder.ts';
import { thisProcess } from './presence.ts';
import { everything, exportTask } from './testing/export_task.ts';
import { modelFiles } from './testing/model.ts';
import { deadProcess } from './testing/store.ts';
import { temporaryFolder } from './testing/temporary.ts';
import { verifyPath } from './verify.ts';

const FOLDER = 'gesture-anna-v1';
const BUNDLE = 'gesture-anna-v1.a3cp.zip';
const contentIn = (to: string) => readFileSync(join(to, FOLDER, 'tfjs', 'weights.bin'), 'utf8');
const bothOf = (weights: string) => {
  const files = modelFiles(weights);
  return [files, { bundle: everything(files) }] as const;
};

describe('an export', () => {
  test('is a folder of its own that passes its own check', async () => {
    const to = join(temporaryFolder(), 'not', 'there', 'yet');
    const { folder, files } = await exportFiles(exportTask(`${to}/`));
    expect(folder).toBe(join(to, FOLDER));
    expect(files).toBe(3);
    expect(await verifyPath(folder)).toMatchObject({ ok: true, files: 3, problems: [], signatures: [] });
  });

  test('says in its manifest which formats it holds and what their readers found', async () => {
    const to = temporaryFolder();
    const parity = [{ file: 'tfjs/weights.bin', reader: 'a reader 1.0', samples: 7, max_difference: 2e-7 }];
    const exported = await exportFiles(exportTask(to, modelFiles('weights'), { check: async () => parity }));
    expect(exported).toMatchObject({ parity, formats: ['tfjs'], bundle: null });
    expect(readManifest(join(to, FOLDER))).toMatchObject({
      ...{ schema_version: '1.1.0', model_version: FOLDER, user_id: 'anna', formats: ['tfjs'], parity },
      files: [{ path: 'model_info.json' }, { path: 'tfjs/weights.bin' }],
    });
  });

  test('holds what was chosen and nothing else', async () => {
    const to = temporaryFolder();
    const chosen = { formats: ['onnx' as const], files: ['model_info.json'] };
    await exportFiles(exportTask(to, modelFiles('weights'), { folder: chosen }));
    expect(readdirSync(join(to, FOLDER)).sort()).toEqual([MANIFEST, 'model_info.json']);
    expect(await verifyPath(to)).toMatchObject({ ok: true, files: 2 });
  });

  test('is checked as it lies on the stick, before it has its name', async () => {
    const to = temporaryFolder();
    const seen: unknown[] = [];
    const check = async (files: ReadonlyMap<string, Uint8Array>) => {
      seen.push([...files.keys()], readdirSync(to).includes(FOLDER));
      return [];
    };
    await exportFiles(exportTask(to, modelFiles('weights'), { check }));
    expect(seen).toEqual([['model_info.json', 'tfjs/weights.bin'], false]);
  });

  test('replaces an earlier one and leaves nothing beside it', async () => {
    const to = temporaryFolder();
    await exportFiles(exportTask(to, ...bothOf('first')));
    await exportFiles(exportTask(to, ...bothOf('second')));
    expect(contentIn(to)).toBe('second');
    expect(readdirSync(to).sort()).toEqual([FOLDER, BUNDLE]);
    expect(await verifyPath(to)).toMatchObject({ ok: true });
  });

  test('that is refused or cancelled leaves the earlier one whole', async () => {
    const to = temporaryFolder();
    await exportFiles(exportTask(to, ...bothOf('first')));
    const before = readFileSync(join(to, BUNDLE));
    const [files, both] = bothOf('second');
    const refused = exportTask(to, files, { ...both, check: () => Promise.reject(new Error('differs')) });
    await expect(exportFiles(refused)).rejects.toThrow('differs');
    const cancelled = exportTask(to, files, { ...both, isCancelled: () => true });
    await expect(exportFiles(cancelled)).rejects.toThrow(CancelledError);
    let stage = '';
    const tooLate = exportTask(to, files, {
      ...both,
      onStage: (next) => {
        stage = next;
      },
      isCancelled: () => stage === 'publish',
    });
    await expect(exportFiles(tooLate)).rejects.toThrow(CancelledError);
    expect(contentIn(to)).toBe('first');
    expect(readFileSync(join(to, BUNDLE)).equals(before)).toBe(true);
    expect(readdirSync(to).sort()).toEqual([FOLDER, BUNDLE]);
  });

  test('to a stick on which people differ only in capitals does not mix them', async () => {
    const to = temporaryFolder();
    const anna = modelFiles('weights', { model_version: 'gesture-Anna-v1', user_id: 'Anna' });
    const capital = await exportFiles(exportTask(to, anna));
    const small = await exportFiles(exportTask(to));
    expect(capital.folder.toLowerCase()).not.toBe(small.folder.toLowerCase());
  });
});

describe('a bundle', () => {
  test('alone is one file, and nothing is beside it', async () => {
    const to = temporaryFolder();
    const files = modelFiles('weights');
    const exported = await exportFiles(exportTask(to, files, { folder: null, bundle: everything(files) }));
    expect(readdirSync(to)).toEqual([BUNDLE]);
    const bytes = readFileSync(join(to, BUNDLE)).length;
    expect(exported).toMatchObject({ folder: join(to, BUNDLE), files: 4, bytes, formats: ['tfjs'] });
    expect(await verifyPath(exported.folder)).toMatchObject({
      ...{ ok: true, files: 4 },
      signatures: [{ fingerprint: exported.bundle?.fingerprint, signer: 'unknown_key' }],
    });
  });

  test('has the same bytes for the same content, signed by the same key', async () => {
    const [one, other] = [temporaryFolder(), temporaryFolder()];
    for (const to of [one, other]) await exportFiles(exportTask(to, ...bothOf('weights')));
    expect(hashOf(readFileSync(join(one, BUNDLE)))).toBe(hashOf(readFileSync(join(other, BUNDLE))));
  });
});

describe('what is in the way', () => {
  test('what a broken swap left behind is turned back and cleared away by the next export', async () => {
    const to = temporaryFolder();
    const mark = `${deadProcess()}-some-uuid`;
    mkdirSync(join(to, `.gesture-anna-v1.replaced-${mark}`, 'tfjs'), { recursive: true });
    writeFileSync(join(to, `.gesture-anna-v1.replaced-${mark}`, 'tfjs', 'weights.bin'), 'earlier');
    mkdirSync(join(to, `.gesture-anna-v1.unfinished-${mark}`));
    writeFileSync(join(to, `.${BUNDLE}.unfinished-${mark}`), 'half');
    await exportFiles(exportTask(to, modelFiles('other', { model_version: 'speech-anna-v1' })));
    expect(contentIn(to)).toBe('earlier');
    expect(readdirSync(to)).toEqual([FOLDER, 'speech-anna-v1']);
  });

  test('what a living process is exporting to the same stick is left alone', async () => {
    const to = temporaryFolder();
    const copies = [`.x.unfinished-${thisProcess()}-some-uuid`, `.x.replaced-${thisProcess()}-some-uuid`];
    for (const name of copies) mkdirSync(join(to, name));
    await exportFiles(exportTask(to));
    expect(readdirSync(to)).toEqual(expect.arrayContaining(copies));
  });

  test("a folder that holds another person's model, or something else, is never replaced", async () => {
    const to = temporaryFolder();
    mkdirSync(join(to, FOLDER));
    writeFileSync(join(to, FOLDER, 'notes.txt'), 'therapy notes');
    await expect(exportFiles(exportTask(to))).rejects.toMatchObject({ code: 'EXPORT_TARGET_TAKEN' });
    expect(readdirSync(join(to, FOLDER))).toEqual(['notes.txt']);
  });

  test.each([
    ['is no bundle', (file: string) => writeFileSync(file, 'therapy notes')],
    ['is a folder', (file: string) => mkdirSync(file)],
    [
      "is another person's",
      async (file: string) => {
        const files = modelFiles('weights', { user_id: 'ben' });
        const to = join(file, '..');
        await exportFiles(exportTask(to, files, { folder: null, bundle: everything(files) }));
      },
    ],
  ])('what has the name of the bundle and %s is never replaced', async (_what, put) => {
    const to = temporaryFolder();
    await put(join(to, BUNDLE));
    const export_ = exportFiles(exportTask(to, ...bothOf('weights')));
    await expect(export_).rejects.toMatchObject({ code: 'EXPORT_TARGET_TAKEN' });
    expect(readdirSync(to)).toEqual([BUNDLE]);
  });

  test('a key that cannot be read refuses the bundle, and nothing half-written stays', async () => {
    const to = temporaryFolder();
    const key = () => {
      throw new Error('no key');
    };
    const [files, both] = bothOf('weights');
    await expect(exportFiles(exportTask(to, files, { ...both, key }))).rejects.toThrow('no key');
    expect(readdirSync(to)).toEqual([]);
  });
});
