import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { zipBytes } from '../importers/fixtures.ts';
import { hashOf } from '../model_folder.ts';
import { temporaryFolder } from '../testing/temporary.ts';
import { readZip, writeZip } from './zip.ts';

const text = (content: string) => Buffer.from(content);
const example = new Map([
  ['tfjs/weights.bin', text('weights')],
  ['manifest.json', text('{}')],
]);

describe('the zip that is written', () => {
  test('is read again as it was, whatever it holds', async () => {
    const path = fc.stringMatching(/^[a-z0-9_]{1,8}(\/[a-z0-9_]{1,8})?$/);
    await fc.assert(
      fc.asyncProperty(fc.dictionary(path, fc.uint8Array(), { maxKeys: 5 }), async (content) => {
        const files = new Map(Object.entries(content).map(([name, bytes]) => [name, Buffer.from(bytes)]));
        expect(await readZip(await writeZip(files))).toEqual(files);
      }),
    );
  });

  test('has the same bytes whatever the order, the day and the time zone', async () => {
    const turned = new Map([...example].reverse());
    const written = hashOf(await writeZip(example));
    expect(hashOf(await writeZip(turned))).toBe(written);
    const program = `import { writeZip } from ${JSON.stringify(new URL('./zip.ts', import.meta.url).href)};
      import { createHash } from 'node:crypto';
      const files = new Map([['manifest.json', Buffer.from('{}')], ['tfjs/weights.bin', Buffer.from('weights')]]);
      console.log(createHash('sha256').update(await writeZip(files)).digest('hex'));`;
    const elsewhere = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      env: { ...process.env, TZ: 'Pacific/Kiritimati' },
    });
    expect(String(elsewhere).trim()).toBe(written);
  });

  test('keeps its layout: bundles of today are verified by the app of tomorrow', async () => {
    const written = 'cb55d5e00d3f3f62a4d6cca70659f2caa7138cdbc5afdb8552498cd961ea541d';
    expect(hashOf(await writeZip(example))).toBe(written);
  });

  test('is one that Python unpacks (skipped where there is no Python)', async ({ skip }) => {
    const file = join(temporaryFolder(), 'x.zip');
    writeFileSync(file, await writeZip(example));
    const script =
      'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), z.read("tfjs/weights.bin"))';
    try {
      const said = execFileSync('python3', ['-c', script, file], { encoding: 'utf8' });
      expect(said.trim()).toBe("None b'weights'");
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') skip();
      throw error;
    }
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  });
});

async function expectRefused(zip: Buffer, reason: RegExp): Promise<void> {
  const refusal = { code: 'BUNDLE_DAMAGED', message: expect.stringMatching(reason) };
  await expect(readZip(zip)).rejects.toMatchObject(refusal);
}

/** Files as they are, under names that `writeZip` would not write. */
function storedZip(names: readonly string[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const name of names) {
    if (name.endsWith('/')) zip.addEmptyDirectory(name);
    else zip.addBuffer(Buffer.from('{}'), name, { compress: false });
  }
  zip.end();
  return buffer(zip.outputStream);
}

describe('a zip of somebody else', () => {
  const content = text('{}');
  test.each([
    ['with a name that climbs out', '../../manifest.json', /relative path/],
    ['with a name that starts at a root', '/etc/manifest.json', /absolute path/],
    ['with a name of a Windows drive', 'C:/manifest.json', /absolute path/],
    ['with a name of backslashes', '..\\manifest.json', /invalid characters/],
    ['that is packed', 'manifest.json', /packed anew/],
  ])('%s is refused', async (_what, name, reason) => {
    await expectRefused(zipBytes([{ name, content }]), reason);
  });

  test('that would inflate to 100 MB is refused without being inflated', async () => {
    const zeros = [{ name: 'manifest.json', content: Buffer.alloc(100e6) }];
    await expectRefused(zipBytes(zeros), /packed anew/);
  });

  test.each([
    ['with a file twice', ['manifest.json', 'manifest.json'], /manifest.json twice/],
    ['with a file twice for a stick', ['manifest.json', 'Manifest.json'], /Manifest.json twice/],
    ['with folders', ['tfjs/', 'tfjs/weights.bin'], /folders/],
    ['of a thousand files', Array.from({ length: 1000 }, (_, i) => `${i}.json`), /1000 files/],
  ])('%s is refused', async (_what, names, reason) => {
    await expectRefused(await storedZip(names), reason);
  });

  test('whose files share their bytes is refused', async () => {
    const file = await writeZip(
      new Map([
        ['a', Buffer.alloc(5000)],
        ['b', Buffer.alloc(5000)],
      ]),
    );
    const directory = file.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    const second = file.indexOf(Buffer.from('PK\x01\x02', 'latin1'), directory + 4);
    // The second entry points at the first one's content, and its own content is cut out.
    const local = file.indexOf(Buffer.from('PK\x03\x04', 'latin1'), 4);
    const cut = Buffer.concat([file.subarray(0, local), file.subarray(directory)]);
    const moved = directory - local;
    cut.writeUInt32LE(0, second - moved + 42);
    cut.writeUInt32LE(local, cut.length - 6);
    await expectRefused(cut, /same bytes|size|offset/i);
  });

  test.each([
    ['no zip', text('therapy notes')],
    ['nothing', Buffer.alloc(0)],
    ['deflated data', deflateRawSync(text('{}'))],
  ])('which is %s is refused', async (_what, bytes) => {
    await expect(readZip(bytes)).rejects.toMatchObject({ code: 'BUNDLE_DAMAGED' });
  });

  test('that is cut off anywhere is refused', async () => {
    const whole = await writeZip(example);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (length) => {
        await expect(readZip(whole.subarray(0, length))).rejects.toMatchObject({ code: 'BUNDLE_DAMAGED' });
      }),
    );
  });
});
