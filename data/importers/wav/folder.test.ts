import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, importFiles, importInto, tone, wavBytes } from '../fixtures.ts';
import { MemorySink } from '../memory_sink.ts';

const wav = (hz: number) => wavBytes(tone(hz, 0.1));

describe('a folder of WAV files with index.csv', () => {
  test('takes user, label, session, performer and capture from the index, and the id from the file', async () => {
    const { result, sink } = await importFiles(
      {
        'index.csv':
          'path,user,label,take,session,performer_id,freesound_id,recorded_at\n' +
          'clips/hello-1.wav,anna,hello,0,s1,carer01,77,2025-06-15T12:34:56.789Z\n' +
          'clips\\more.wav,,more,1,,,,\n',
        'clips/hello-1.wav': wav(300),
        'clips/more.wav': wav(500),
        'clips/unnamed.wav': wav(900),
        'README.md': 'words',
      },
      { user_id: 'ben', modality: 'speech' },
    );
    expect(result).toMatchObject({ format: 'wav', accepted: 2, duplicates: 0, rejected: [], skipped: 2 });
    expect(sink.samples[0]).toMatchObject({
      user_id: 'anna',
      modality: 'speech',
      external_id: 'hello-1',
      label: 'hello',
      label_status: 'confirmed',
      session_id: 's1',
      performer_id: 'carer01',
      capture_id: '77',
      consent: 'given',
      recorded_at: Date.UTC(2025, 5, 15, 12, 34, 56, 789),
      frames: 1600,
      source: { file: 'clips/hello-1.wav', line: 2 },
    });
    expect(sink.samples[1]).toMatchObject({
      user_id: 'ben',
      session_id: null,
      performer_id: null,
      capture_id: null,
    });
  });

  test('obeys a consent column, and otherwise what the operator declared', async () => {
    const { sink } = await importFiles(
      {
        'index.csv': 'path,label,consent_given\na.wav,x,true\nb.wav,x,false\nc.wav,x,perhaps\nd.wav,x,\n',
        ...Object.fromEntries(['a', 'b', 'c', 'd'].map((name, i) => [`${name}.wav`, wav(300 + 100 * i)])),
      },
      { consent: 'unknown' },
    );
    expect(sink.samples.map(({ consent }) => consent)).toEqual(['given', 'refused', 'unknown', 'unknown']);
  });

  test('rejects row by row what cannot be used', async () => {
    const { result, codes } = await importFiles({
      'index.csv':
        'path,label\ngone.wav,x\n../out.wav,x\n/etc/passwd,x\nC:\\sounds\\a.wav,x\n,x\na.wav,\nclips,x\nbad.wav,x\na.wav,x\n',
      'a.wav': wav(300),
      'bad.wav': 'not a sound',
      'clips/b.wav': wav(400),
    });
    expect(codes).toEqual([
      'MISSING_FILE',
      'PATH_OUTSIDE',
      'PATH_OUTSIDE',
      'PATH_OUTSIDE',
      'MISSING_FILE',
      'LABEL',
      'UNREADABLE',
      'WAV_FORMAT',
    ]);
    expect(result.rejected[0]).toMatchObject({ file: 'gone.wav', line: 2 });
    expect(result.accepted).toBe(1);
  });

  test('does not follow a link out of the folder', async () => {
    const outside = await folderWith({ 'secret.wav': wav(300) });
    const folder = await folderWith({ 'index.csv': 'path,label\nlink.wav,x\nup/secret.wav,x\n' });
    await symlink(join(outside, 'secret.wav'), join(folder, 'link.wav'));
    await symlink(outside, join(folder, 'up'));
    const { accepted, rejected } = await importInto(new MemorySink(), { path: folder });
    expect(accepted).toBe(0);
    expect(rejected.map(({ code }) => code)).toEqual(['PATH_OUTSIDE', 'PATH_OUTSIDE']);
  });
});

describe('a folder of WAV files without an index', () => {
  test('takes the label from the sub-folder, the session from one below', async () => {
    const { result, sink } = await importFiles({
      'yes/1.wav': wav(300),
      'no/2.WAV': wav(500),
      'no/march/3.wav': wav(600),
      'loose.wav': wav(700),
      LICENSE: 'words',
    });
    expect(result).toMatchObject({ accepted: 3, skipped: 1 });
    expect(result.rejected).toMatchObject([{ file: 'loose.wav', line: null, code: 'LABEL' }]);
    const seen = sink.samples.map(({ external_id, label, session_id }) => [external_id, label, session_id]);
    expect(seen).toEqual([
      ['2', 'no', null],
      ['3', 'no', 'march'],
      ['1', 'yes', null],
    ]);
  });

  test('names files by their whole path where two have the same name', async () => {
    const { sink } = await importFiles({ 'yes/1.wav': wav(300), 'no/1.wav': wav(500), 'no/2.wav': wav(600) });
    expect(sink.samples.map(({ external_id }) => external_id)).toEqual(['no/1', '2', 'yes/1']);
  });

  test('makes one label of two spellings of the same accent', async () => {
    const { sink } = await importFiles({ 'A\u0308pfel/1.wav': wav(300), '\u00c4pfel/2.wav': wav(500) });
    expect(new Set(sink.samples.map(({ label }) => label))).toEqual(new Set(['\u00c4pfel']));
  });
});

test('the same sound in another container is the same recording', async () => {
  const { result } = await importFiles({
    'x/16bit.wav': wavBytes(tone(440, 0.1)),
    'x/stereo.wav': wavBytes(
      tone(440, 0.1).reduce<number[]>((both, v) => both.concat(v, v), []),
      { channels: 2 },
    ),
  });
  expect(result).toMatchObject({ accepted: 1, duplicates: 1 });
});
