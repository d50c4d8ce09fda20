import { addDay } from '../../../data/bench/recorded_years.ts';
import { listModels } from '../../../data/queries/models.ts';
import { listAskedTrainings } from '../../../data/queries/retraining/asked_trainings.ts';
import { openReadonlyStore, openStore } from '../../../data/store.ts';
import { openWorkspace } from '../../../data/workspace.ts';
import { runWrite } from '../../../data/writes/index.ts';
import type { Random } from '../../../trainer/random.ts';
import type { Finding } from './agreement.ts';
import type { Actor } from './machine.ts';
import { PEOPLE } from './stage.ts';

export interface Life {
  workspace: string;
  clock: { now: () => number; set: (at: number) => void };
  actors: readonly Actor[];
  random: Random;
  begin: number;
}

const DAY_MS = 86_400_000;
/** So often somebody is killed, on a day; the clock jumps; a person puts the newest version in use. */
const [KILL, JUMP, PROMOTE] = [0.25, 0.03, 0.15];
/** A pass takes a few milliseconds; a kill falls before, into or after it. */
const LATEST_KILL_MS = 30;

/** Day after day: something is recorded, everybody looks at the same time, and some are killed at it. */
export async function liveThrough(life: Life, days: number) {
  const { random, clock, actors } = life;
  const findings: Finding[] = [];
  let [kills, jumps] = [0, 0];
  for (let day = 1; day <= days; day++) {
    if (random.uniform() < JUMP) {
      clock.set(clock.now() + (random.uniform() * 12 - 4) * DAY_MS);
      jumps++;
    } else clock.set(clock.now() + (0.5 + random.uniform()) * DAY_MS);
    const { storeFile } = openWorkspace(life.workspace);
    addDay(storeFile, 1 + random.integer(PEOPLE), clock.now());
    if (random.uniform() < PROMOTE) promoteNewest(storeFile, life);
    const victim = random.uniform() < KILL ? random.integer(actors.length) : null;
    const answers = await Promise.all(
      actors.map((actor, index) => actor.pass(index === victim ? random.uniform() * LATEST_KILL_MS : null)),
    );
    for (const answer of answers) {
      if (typeof answer === 'object') findings.push({ harm: 'lost', what: `day ${day}: ${answer.failed}` });
    }
    if (victim !== null) {
      kills++;
      await actors[victim]?.open();
    }
    if (day % 100 === 0)
      console.error(`day ${day}: ${kills} kills, ${jumps} jumps, ${requestsIn(storeFile)} requests`);
  }
  return { findings, kills, jumps, requests: () => requestsIn(openWorkspace(life.workspace).storeFile) };
}

function requestsIn(file: string): number {
  const store = openReadonlyStore(file);
  const asked = listAskedTrainings(store).filter(({ origin }) => origin === 'scheduler');
  store.close();
  return asked.length;
}

/** Somebody's newest version, whoever it is. */
function promoteNewest(file: string, { random, clock }: Life): void {
  const store = openStore(file);
  const key = { user_id: `person-0000${random.integer(PEOPLE)}`, modality: 'gesture' } as const;
  const models = listModels(store, key);
  const [newest] = models;
  const against = models.find(({ status }) => status === 'active')?.version ?? null;
  if (newest && newest.status === 'candidate') {
    const basis = { kind: 'nothing', passing: false, words: 'Chaos.', code: 'CHAOS', against } as const;
    const stamp = { at: clock.now(), operator_id: 'chaos' };
    runWrite(store, 'models.promote', stamp, { ...key, version: newest.version, basis, reason: 'Chaos' });
  }
  store.close();
}
