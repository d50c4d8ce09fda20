import { openReadonlyStore, type ReadonlyStore } from '../../data/store.ts';
import { openWorkspace } from '../../data/workspace.ts';
import type { Random } from '../../trainer/random.ts';
import { act, type Ended, type Part } from './actor.ts';
import type { Deck } from './deck.ts';
import { leftJobs, type Reached } from './reached.ts';
import type { Registry } from './registry.ts';
import type { Attempt, Target } from './target.ts';

export interface Scene {
  workspace: string;
  all: Deck;
  /** Only what a job does. */
  jobs: Deck;
  /** The app itself: works beside a command, or recovers what a crash left, and is killed as well. */
  app: Target;
  random: Random;
}

/** One process of a round, and how far it had come where it was killed. */
export interface Played extends Ended {
  reached: Reached | null;
}

/** So often one of the two is the app. */
const APP_BESIDE = 0.25;
/** So often, where jobs are left, the app recovers them and is killed at that: crashes come in pairs. */
const APP_AFTER = 0.4;

/** Two processes at work at once, each killed at its own moment, as long as kills are left. */
export async function playRound(scene: Scene, registry: Registry, kills: number): Promise<Played[]> {
  const pair = drawPair(scene, registry);
  const longest = Math.max(...pair.map(({ target }) => target.milliseconds));
  const ended = await Promise.all(
    pair.map((attempt, index) => act(attempt, partOf(scene, attempt, longest, pair.length - index <= kills))),
  );
  const { played, isLeft } = inspected(scene.workspace, (store) => ({
    played: ended.map((one) => howFar(store, one)),
    isLeft: leftJobs(store),
  }));
  const isWanted = isLeft && killsIn(ended) < kills && scene.random.uniform() < APP_AFTER;
  const recovery = isWanted ? scene.app.attempt(registry) : null;
  if (!recovery) return played;
  const crash = await act(recovery, { delay: 0, killAfter: scene.app.nextMoment(longest) });
  return [...played, inspected(scene.workspace, (store) => howFar(store, crash))];
}

export const killsIn = (played: readonly Ended[]): number =>
  played.filter(({ killedAfter }) => killedAfter !== null).length;

/** The app, which never ends by itself, comes last: a last kill is its. */
function drawPair({ all, jobs, app, random }: Scene, registry: Registry): Attempt[] {
  const beside = random.uniform() < APP_BESIDE ? app.attempt(registry) : null;
  return beside ? [jobs.draw(registry), beside] : [all.draw(registry), all.draw(registry)];
}

/** The shorter of the two begins somewhere within the longer; the app lives as long as the other. */
function partOf({ app, random }: Scene, { target }: Attempt, longest: number, isKilled: boolean): Part {
  const milliseconds = target === app ? longest : target.milliseconds;
  const delay = random.uniform() * (longest - milliseconds);
  return { delay, killAfter: isKilled ? target.nextMoment(milliseconds) : null };
}

/** What lies there before anybody opens the workspace and puts it in order. */
function inspected<T>(workspace: string, look: (store: ReadonlyStore) => T): T {
  const store = openReadonlyStore(openWorkspace(workspace).storeFile);
  try {
    return look(store);
  } finally {
    store.close();
  }
}

function howFar(store: ReadonlyStore, ended: Ended): Played {
  const { attempt, pid, killedAfter } = ended;
  return { ...ended, reached: killedAfter === null ? null : attempt.reached(pid, store) };
}
