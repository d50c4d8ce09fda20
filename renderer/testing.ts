import { createStore } from 'zustand/vanilla';
import type { Job } from '../electron/ipc/contract.ts';
import { type Connection, type ConnectionState, createConnection } from './bridge.ts';

type Answers = Record<string, (input: never) => unknown>;

/** A program for tests: answers calls from a table, keeps what was asked, and lets a test speak as the program. */
export interface FakeProgram {
  connection: Connection;
  asked: { name: string; input: unknown }[];
  emit(event: string, payload: unknown): void;
  setState(state: ConnectionState): void;
}

export function fakeProgram(answers: Answers): FakeProgram {
  const asked: FakeProgram['asked'] = [];
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  const state = createStore<ConnectionState>(() => 'open');
  const connection = createConnection({
    state,
    async request(name: string, input: unknown) {
      asked.push({ name, input });
      const answer = answers[name];
      if (!answer) throw new Error(`The test has no answer to ${name}.`);
      return answer(input as never);
    },
    listen(event, listener) {
      const all = listeners.get(event) ?? new Set();
      listeners.set(event, all.add(listener));
      return () => all.delete(listener);
    },
  });
  return {
    connection,
    asked,
    emit: (event, payload) => {
      for (const listener of listeners.get(event) ?? []) listener(payload);
    },
    setState: (now) => state.setState(now, true),
  };
}

/** A training under way; a test says what is different. */
export function fakeJob(job: Partial<Job> = {}): Job {
  return {
    job_id: 1,
    kind: 'train',
    status: 'in_progress',
    user_id: 'Mira',
    modality: 'gesture',
    priority: 'normal',
    operator: 'Robin',
    attempts: 1,
    interruptions: 0,
    retry_of: null,
    cancel_requested_at: null,
    stage: 'fit',
    fraction: 0.5,
    done: null,
    total: null,
    created_at: 0,
    started_at: 0,
    finished_at: null,
    curve: [],
    race: null,
    result: null,
    error: null,
    ...job,
  };
}

/** Lets everything that is already due happen. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
