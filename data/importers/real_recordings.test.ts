import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importInto } from './fixtures.ts';
import { MemorySink } from './memory_sink.ts';

const DATA = join(import.meta.dirname, '../../../shared/data');
const here = existsSync(DATA);

describe.skipIf(!here)(`real recordings (${here ? 'from' : 'skipped: there is no'} ../shared/data)`, () => {
  test.each([
    ['fsdd', 'speech', 'wav', 1500, 0, 3],
    ['esc10', 'sound', 'wav', 240, 0, 1],
    ['mediapipe-hand-static/keypoint.csv', 'gesture', 'csv', 4787, 0, 1],
    ['mediapipe-hand-static/point_history.csv', 'gesture', 'csv', 5269, 27, 1],
    ['mp-holistic-mit-1user', 'gesture', 'sequence', 180, 0, 1],
    ['grufba3d', 'gesture', 'sequence', 1099, 0, 1],
  ] as const)(
    '%s',
    async (path, modality, format, accepted, duplicates, users) => {
      const result = await importInto(new MemorySink(), { path: join(DATA, path), modality });
      expect(result).toMatchObject({ format, accepted, duplicates, rejected: [] });
      expect(result.users.length).toBe(users);
    },
    30_000,
  );
});
