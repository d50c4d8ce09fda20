import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gateReportSchema, type Modality } from '../data/schema.ts';
import { runCommand } from './bench/command_line.ts';

/** The gate must not cry wolf: what others recorded and learned from passes, with few remarks on few recordings. */

const data = join(import.meta.dirname, '..', '..', 'shared', 'data');
const here = existsSync(data);

/** Remarks on how recordings were made may concern one in so many. */
const FEW = 1 / 50;
/** None of these sets says which session a recording comes from. */
const ABOUT_SESSIONS = 'NO_SESSIONS';

const sets: [source: string, modality: Modality, users: string[]][] = [
  ['fsdd', 'speech', ['jackson', 'nicolas', 'theo']],
  ['esc10', 'sound', ['default']],
  ['mediapipe-hand-static/keypoint.csv', 'gesture', ['keypoint']],
  ['mediapipe-hand-static/point_history.csv', 'gesture', ['point_history']],
  ['mp-holistic-mit-1user', 'gesture', ['u01']],
  ['grufba3d', 'gesture', ['grufba']],
];

describe.skipIf(!here)(`real recordings (${here ? 'from' : 'skipped: there is no'} ../shared/data)`, () => {
  let workspace = '';
  beforeAll(async () => {
    workspace = await mkdtemp(join(tmpdir(), 'a3cp-real-quality-'));
  });
  afterAll(() => rm(workspace, { recursive: true, force: true }));

  const a3cp = async (...args: string[]) => {
    const { code, stdout } = await runCommand([...args, '--workspace', workspace, '--json']);
    return { code, document: JSON.parse(stdout) };
  };

  test.for(sets)('%s', { timeout: 60_000 }, async ([source, modality, users]) => {
    await a3cp('import', join(data, source), '--modality', modality, '--user', users[0] ?? '');
    for (const user of users) {
      const { code, document } = await a3cp('qc', '--modality', modality, '--user', user);
      expect({ code, status: document.status }, user).toEqual({ code: 0, status: 'WARNING' });
      const { trainable, findings } = gateReportSchema.parse(document);
      const others = findings.filter((finding) => finding.code !== ABOUT_SESSIONS);
      for (const { count, message } of others) expect(count, message).toBeLessThanOrEqual(FEW * trainable);
    }
  });
});
