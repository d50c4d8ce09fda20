import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallOutput, RetrainingPolicy } from '../../../electron/ipc/contract.ts';
import type { Connection } from '../../bridge.ts';
import type { Scope } from './scope.ts';

export type SimulationAnswer = CallOutput<'retraining.simulate'>;

export const spans = ['30', '90', '365', 'all'] as const;
/** So many days until now, or the whole history. */
export type Span = (typeof spans)[number];

export interface SimulationQuestion {
  policy: RetrainingPolicy;
  scope: Scope;
  span: Span;
}

/** What the edited rules would have done with what was recorded, beside the rules in force. */
export interface Simulation {
  answer: SimulationAnswer | null;
  error: unknown;
  /** The answer in view is not yet the one to the question asked last. */
  busy: boolean;
  ask(question: SimulationQuestion): void;
  askAgain(): void;
}

export interface Clock {
  now(): number;
  after(milliseconds: number, run: () => void): () => void;
}

/** A slider under way asks many times a second: only where it rests is worth a simulation. */
const SETTLED_MS = 150;
const DAY_MS = 86_400_000;
/** More than anybody reads one by one. */
const MOST_PAIRS = 100;

const ofConnection = new WeakMap<Connection, StoreApi<Simulation>>();

/**
 * The one simulation of a window: whoever leaves the screen and comes back finds the last answer there, and no
 * second question under way beside the first.
 */
export function simulationOf(connection: Connection, clock: Clock): StoreApi<Simulation> {
  const simulation = ofConnection.get(connection) ?? createSimulation(connection, clock);
  ofConnection.set(connection, simulation);
  return simulation;
}

/** Asks once the question has settled, one at a time; an answer that came too late is dropped. */
export function createSimulation({ bridge }: Connection, clock: Clock): StoreApi<Simulation> {
  let question: SimulationQuestion | null = null;
  let cancelWait = () => {};
  let running = false;
  const store = createStore<Simulation>(() => ({
    answer: null,
    error: null,
    busy: false,
    ask(asked) {
      question = asked;
      wait(store.getState().answer === null ? 0 : SETTLED_MS);
    },
    askAgain: () => wait(0),
  }));

  function wait(milliseconds: number): void {
    store.setState({ busy: true });
    cancelWait();
    cancelWait = clock.after(milliseconds, () => void run());
  }

  async function run(): Promise<void> {
    if (running || !question) return;
    running = true;
    const asked = question;
    const result = await bridge.call('retraining.simulate', inputOf(asked, clock.now())).then(
      (answer) => ({ answer, error: null }),
      (error: unknown) => ({ error }),
    );
    running = false;
    if (question === asked) store.setState({ ...result, busy: false });
    else wait(0);
  }

  return store;
}

function inputOf({ policy, scope: { user_id, modality }, span }: SimulationQuestion, now: number) {
  return {
    ...{ policy, most: MOST_PAIRS },
    ...(span === 'all' ? {} : { from: now - Number(span) * DAY_MS, to: now }),
    ...(user_id === null ? {} : { user_id }),
    ...(modality === null ? {} : { modality }),
  };
}
