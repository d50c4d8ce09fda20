import { FitError } from './errors.ts';

/** What the threads of a training do together: each kind is split into a fixed number of tasks. */
export const taskKind = { shard: 0, reduce: 1, update: 2, evaluate: 3, stop: 4 } as const;
export type TaskKind = (typeof taskKind)[keyof typeof taskKind];

/** What a round of tasks is about. */
export interface Round {
  kind: TaskKind;
  /** Number of tasks. */
  count: number;
  /** Batches trained so far: tells whether the weights have moved. */
  step: number;
  /** Position of the batch in the epoch's order, and its rows. */
  first: number;
  rows: number;
  /** Learning rate, and what gradient clipping multiplies the gradient by. */
  rate: number;
  scale: number;
}

/** Words of the control block, and one more line for the figures in float64. */
export const CONTROL_BYTES = 128;
const TICKET = 0;
const DONE = 1;
const FIELDS = 2;
/** Turns 1 when a helper broke: its task will never be done. */
const BROKEN = 7;
const FIGURES = 8;
/** A ticket is the number of the round and of the next free task in it. */
const INDEX_BITS = 12;
export const MAXIMUM_TASKS = 2 ** INDEX_BITS - 1;
/** Looks at the control block before a thread sleeps: longer than the gap between two batches. */
const SPINS = 4000;

/**
 * Hands out tasks through a block of shared memory. A task is taken by compare-and-swap on a word that also
 * names the round, so that a thread that wakes late takes none of a round that is over; whoever takes a task,
 * the result is the same, and the first thread gets everything done alone when no helper is there.
 */
export class TaskBoard {
  readonly #words: Int32Array;
  readonly #figures: Float64Array;
  #round = 0;

  constructor(memory: WebAssembly.Memory, at: number) {
    this.#words = new Int32Array(memory.buffer, at, FIGURES);
    this.#figures = new Float64Array(memory.buffer, at + FIGURES * 4, 2);
  }

  /**
   * Offers a round, works on it until nothing is left to take, and waits for the helpers' last tasks.
   * @throws FitError HELPER_BROKEN
   */
  run(round: Round, work: Work): void {
    this.#publish(round);
    this.#takeAll(work);
    let done = Atomics.load(this.#words, DONE);
    for (let spins = 0; done < round.count; spins++) {
      if (Atomics.load(this.#words, BROKEN) === 1) throw brokenHelper();
      if (spins > SPINS) Atomics.wait(this.#words, DONE, done);
      done = Atomics.load(this.#words, DONE);
    }
  }

  /** A helper's life: takes tasks of every round until the training is over. */
  serve(work: Work): void {
    try {
      this.#serveRounds(work);
    } catch (error) {
      Atomics.store(this.#words, BROKEN, 1);
      Atomics.store(this.#words, DONE, -1);
      Atomics.notify(this.#words, DONE);
      throw error;
    }
  }

  #serveRounds(work: Work): void {
    for (;;) {
      const seen = this.#takeAll(work);
      if (this.#words[FIELDS] === taskKind.stop) return;
      this.#awaitChange(seen);
    }
  }

  /** Sends the helpers home. */
  stop(): void {
    this.#publish({ kind: taskKind.stop, count: 0, step: 0, first: 0, rows: 0, rate: 0, scale: 1 });
  }

  /** The round is closed while its fields change, so that nobody takes a task of half a description. */
  #publish({ kind, count, step, first, rows, rate, scale }: Round): void {
    this.#round = (this.#round + 1) & (2 ** (31 - INDEX_BITS) - 1);
    const ticket = this.#round << INDEX_BITS;
    Atomics.store(this.#words, TICKET, ticket | MAXIMUM_TASKS);
    this.#words.set([kind, count, step, first, rows], FIELDS);
    this.#figures.set([rate, scale]);
    Atomics.store(this.#words, DONE, 0);
    Atomics.store(this.#words, TICKET, ticket);
    Atomics.notify(this.#words, TICKET);
  }

  /** Returns the ticket at which nothing was left. */
  #takeAll(work: Work): number {
    for (;;) {
      const ticket = Atomics.load(this.#words, TICKET);
      const round = this.#read();
      const task = ticket & MAXIMUM_TASKS;
      if (task >= round.count) return ticket;
      if (Atomics.compareExchange(this.#words, TICKET, ticket, ticket + 1) !== ticket) continue;
      work(round, task);
      if (Atomics.add(this.#words, DONE, 1) + 1 === round.count) Atomics.notify(this.#words, DONE);
    }
  }

  #read(): Round {
    const [kind = 0, count = 0, step = 0, first = 0, rows = 0] = this.#words.subarray(FIELDS);
    const [rate = 0, scale = 1] = this.#figures;
    return { kind: kind as TaskKind, count, step, first, rows, rate, scale };
  }

  #awaitChange(seen: number): void {
    for (let spins = 0; Atomics.load(this.#words, TICKET) === seen; spins++) {
      if (spins > SPINS) Atomics.wait(this.#words, TICKET, seen);
    }
  }
}

type Work = (round: Round, task: number) => void;

function brokenHelper(): FitError {
  return new FitError('HELPER_BROKEN', 'A helper thread of the training broke. Start the training again.');
}
