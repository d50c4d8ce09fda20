import { join } from 'node:path';
import { fillWithPeople } from '../../data/bench/many_people.ts';
import { openWorkspace } from '../../data/workspace.ts';
import { runJob } from '../../electron/bench/jobs.ts';
import { ensureBuilt } from '../../electron/launch/build.ts';
import { openProgram } from '../../electron/program.ts';
import { appVersion } from '../../electron/version.ts';
import { MISLABELLED, UNLABELLED } from './ordinary_day.ts';
import { goodTakes, type Take, writeSession } from './session.ts';

/**
 * Run as a program, `node e2e/tasks/prepare_ordinary_day.ts FOLDER`: a workspace on an ordinary working day. Mira's first model
 * knows two sounds and is in use; since then recordings of two more have come in, a few of them without a label or
 * under a wrong one. There are many other people.
 */

const OTHERS = { people: 40, recordings: 6000, seed: 7 };
const mira = { user_id: 'Mira', modality: 'sound' };
const quickly = { algorithm: 'prototype', trials: 1 };
const DAY_MS = 86_400_000;

const faulty: readonly Take[] = [
  ...Array<Take>(UNLABELLED).fill({ label: null, sounds: 'yes' }),
  ...Array<Take>(MISLABELLED).fill({ label: 'yes', sounds: 'drink' }),
];
const firstSessions = Array<Take[]>(14).fill(goodTakes(['drink', 'music'], 1));
const newSessions = Array<Take[]>(36).fill(goodTakes(['pause', 'yes'], 2));
const sessions = [...firstSessions, ...newSessions, faulty];

const folder = process.argv[2] ?? '';
const workspace = join(folder, 'workspace');

await ensureBuilt(['kernels'], { report: console.error });
const beginning = await openProgram({ workspace, appVersion });
// How far it has come by the time somebody looks would be chance.
await beginning.call('settings.set', { scheduler_enabled: false });
await beginning.close();
fillWithPeople(openWorkspace(workspace).storeFile, OTHERS);

const program = await openProgram({ workspace, appVersion });
const bringIn = async (from: number, to: number) => {
  const path = join(folder, `sessions-from-${from}`);
  for (const [index, takes] of sessions.slice(from, to).entries()) {
    const number = from + index;
    const began = new Date(Date.now() - (sessions.length - number) * DAY_MS);
    writeSession(path, { user_id: mira.user_id, session_id: `sess_${number + 1}`, began, takes });
  }
  await runJob(program, 'imports.start', { path, ...mira });
};
await bringIn(0, firstSessions.length);
await runJob(program, 'training.start', { ...mira, config: quickly });
await program.call('models.promote', { ...mira, version: 1, reason: 'the first' });
await bringIn(firstSessions.length, sessions.length);
await program.call('retraining.pass', {});
await program.close();
