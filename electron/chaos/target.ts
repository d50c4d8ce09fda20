import { join } from 'node:path';
import type { ReadonlyStore } from '../../data/store.ts';
import type { Random } from '../../trainer/random.ts';
import { type RunningCommand, startCommand, startProcess } from '../bench/command_line.ts';
import { killMoments } from './moments.ts';
import type { Operation } from './operations/operation.ts';
import { jobReached, type Reached } from './reached.ts';
import type { Registry } from './registry.ts';

/** Kills of one target are spread evenly over its life, so many at a time. */
const STRETCHES = 8;
/** Some moments lie behind the usual end: so its last steps are hit, too, and one learns when it has become longer. */
const BEYOND = 1.2;

/** From this share of its life on a command is at work, even where the machine has become quicker than at first. */
const AT_WORK = 0.6;

/** One try of something, in a process of its own. */
export interface Attempt {
  target: Target;
  number: number;
  start(): RunningCommand;
  reached(pid: number, store: ReadonlyStore): Reached;
}

/** Something under attack: how long it takes, and at which moments of its life it will be killed. */
export class Target {
  readonly name: string;
  /** null: the app itself, which works on whatever waits and never ends by itself. */
  readonly operation: Operation | null;
  readonly #workspace: string;
  readonly #idle: number;
  readonly #random: Random;
  #milliseconds: number;
  #attempts = 0;
  #moments: number[] = [];

  /** @param idle milliseconds that a command takes to do nothing; before that there is nothing to disturb */
  constructor(operation: Operation | null, place: { workspace: string; idle: number; random: Random }) {
    this.operation = operation;
    this.name = operation?.name ?? 'app';
    this.#workspace = place.workspace;
    this.#idle = place.idle;
    this.#random = place.random.fork(this.name);
    this.#milliseconds = place.idle * (operation?.weight ?? 0);
  }

  /** Of the app, which ends with whatever it works beside, 0. */
  get milliseconds(): number {
    return this.#milliseconds;
  }

  /** null: there is nothing to do now. */
  attempt(registry: Registry): Attempt | null {
    const number = this.#attempts + 1;
    const words = this.operation?.command(number, registry);
    if (words === null) return null;
    this.#attempts = number;
    return {
      target: this,
      number,
      start: () => (words ? this.#command(words) : startProcess(openApp, [this.#workspace])),
      reached: (pid, store) => this.operation?.reached(number, pid, store) ?? jobReached(store, pid),
    };
  }

  /** Milliseconds into the life of the next attempt, which takes so many. */
  nextMoment(milliseconds = this.#milliseconds): number {
    if (this.#moments.length === 0) this.#moments = killMoments(STRETCHES, this.#random);
    const share = this.#moments.pop() ?? 0;
    const from = Math.min(this.#idle, AT_WORK * milliseconds);
    return from + share * (BEYOND * milliseconds - from);
  }

  /** It came to its end by itself. */
  took(milliseconds: number): void {
    this.#milliseconds = milliseconds;
  }

  /** It was still there after so long, when it was killed. */
  lasted(milliseconds: number): void {
    if (this.operation) this.#milliseconds = Math.max(milliseconds, this.#milliseconds);
  }

  #command(words: readonly string[]): RunningCommand {
    return startCommand([...words, '--workspace', this.#workspace, '--json']);
  }
}

const openApp = join(import.meta.dirname, 'open_app.ts');
