import { AppError, toErrorJson } from '../../data/errors.ts';
import { newestJournalSeq } from '../../data/queries/retraining/journal.ts';
import { newestPass } from '../../data/queries/retraining/passes.ts';
import { newestPolicyVersion } from '../../data/queries/retraining/policies.ts';
import { readSettings } from '../../data/queries/settings.ts';
import type { ErrorJson } from '../../data/schema.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import { StoreError } from '../../data/store_errors.ts';
import type { ProgramListener } from '../events.ts';
import type { CallOutput, PolicyProblem } from '../ipc/contract.ts';
import type { WorksOn } from '../queue/job_queue.ts';
import type { AskScheduler, SchedulerClient } from '../threads/scheduler_client.ts';
import { Alarm } from './alarm.ts';
import { type FixedTimes, fixedTimesOrNone } from './cron.ts';
import { PassTiming } from './timing.ts';

/** How the scheduler stands. */
export interface SchedulerState {
  /** null: it does not look by itself. */
  next_pass_at: number | null;
  policy_problem: PolicyProblem | null;
  /** Why the last look failed, or something that follows from it; the next one tries again. */
  pass_problem: ErrorJson | null;
}

export interface SchedulerEnvironment {
  store: ReadonlyStore;
  thread: Pick<SchedulerClient, 'ask' | 'close'>;
  /** Only a process that lives longer than a command looks by itself. */
  works: WorksOn;
  operator_id: string;
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Brings what was written into the policy file into force. */
  lookAtPolicyFile(): Promise<unknown>;
  promoteCandidates(): Promise<void>;
}

/** The start of the program comes first. */
const AFTER_START_MS = 3000;
/** What the program announces in one breath is heard once. */
const HEARING_MS = 250;
/** However the clock was put and the computer slept, the time is compared so often; so often too what failed is tried. */
const TICK_MS = 30_000;

/**
 * Looks for people whose model should be trained again: at fixed times, soon after something happened, and once to
 * catch up when the program starts. Whatever it does happens in a thread, and survives a clock that jumps, a
 * computer that sleeps and other processes that look as well.
 */
export class Scheduler {
  /** Has its thread carry out one task. */
  readonly ask: AskScheduler;
  readonly #environment: SchedulerEnvironment;
  readonly #timing = new PassTiming();
  readonly #alarm = new Alarm(TICK_MS, () => this.#look());
  #tail: Promise<unknown> = Promise.resolve();
  #isPassing = false;
  #isClosing = false;
  #wantsAnother = false;
  #policyProblem: PolicyProblem | null = null;
  #passProblem: ErrorJson | null = null;
  #cron: { expression: string; times: FixedTimes } | null = null;

  constructor(environment: SchedulerEnvironment) {
    this.#environment = environment;
    this.ask = environment.thread.ask;
  }

  /** From now on it looks by itself, where it may. */
  start(): void {
    if (this.#environment.works === 'any') this.#alarm.start(AFTER_START_MS);
  }

  /** Hears of the program's events; which they are, the store tells. */
  readonly heard: ProgramListener = () => this.#alarm.within(HEARING_MS);

  get isClosing(): boolean {
    return this.#isClosing;
  }

  state(): SchedulerState {
    return {
      next_pass_at: this.#due(),
      policy_problem: this.#policyProblem,
      pass_problem: this.#passProblem,
    };
  }

  /** The policy file was looked at; null: it is in force as it stands. */
  changed(problem: PolicyProblem | null): void {
    this.#policyProblem = problem;
  }

  /** Looks now, and asks for what is to be asked for. One look at a time. */
  pass(): Promise<CallOutput<'retraining.pass'>> {
    const pass = this.#tail.then(() => this.#pass());
    this.#tail = pass.then(() => this.#promote()).catch(() => undefined);
    return pass;
  }

  /** Resolves when nothing is under way any more. A pass that takes too long is cut short and leaves nothing. */
  async close(): Promise<void> {
    this.#isClosing = true;
    this.#alarm.stop();
    await this.#environment.thread.close();
    await this.#tail;
  }

  #look(): void {
    if (this.#isPassing || this.#isClosing) return;
    try {
      const due = this.#due();
      if (due === null) return;
      const wait = due - this.#environment.now();
      if (wait > 0) this.#alarm.within(wait);
      else void this.#passByItself();
    } catch (error) {
      // A disk that cannot be read now: the next tick tries again.
      if (!(error instanceof StoreError)) throw error;
    }
  }

  async #passByItself(): Promise<void> {
    this.#isPassing = true;
    try {
      await this.pass();
      if (this.#wantsAnother) this.#alarm.restFor(TICK_MS);
      else this.#alarm.within(HEARING_MS);
    } catch (error) {
      // A full disk or a store that somebody holds: the next tick tries again.
      this.#passProblem = toErrorJson(error);
      this.#alarm.restFor(TICK_MS);
    } finally {
      this.#isPassing = false;
    }
  }

  /** null: it does not look by itself. */
  #due(): number | null {
    const { store, now } = this.#environment;
    if (!this.#isOn()) return null;
    if (this.#wantsAnother) return now();
    this.#timing.see(
      {
        seq: newestJournalSeq(store),
        policy_config_version: newestPolicyVersion(store),
        last_pass: newestPass(store),
      },
      now(),
    );
    return this.#timing.next(this.#fixedTimes(), now());
  }

  /** Every change of the store asks for them; an expression is read only when it is another one. */
  #fixedTimes(): FixedTimes {
    const { scheduler_cron } = readSettings(this.#environment.store);
    if (this.#cron?.expression !== scheduler_cron) {
      this.#cron = { expression: scheduler_cron, times: fixedTimesOrNone(scheduler_cron) };
    }
    return this.#cron.times;
  }

  #isOn(): boolean {
    const { works, store } = this.#environment;
    return works === 'any' && readSettings(store).scheduler_enabled;
  }

  async #pass(): Promise<CallOutput<'retraining.pass'>> {
    const { lookAtPolicyFile, now, operator_id } = this.#environment;
    await lookAtPolicyFile();
    if (this.#isClosing) throw new AppError('THREAD_ENDED', 'The program is closing. Start it again.');
    const at = now();
    const utc_offset_minutes = -new Date(at).getTimezoneOffset();
    const { overtaken, problem, ...output } = await this.ask('pass', {
      ...{ at, utc_offset_minutes, operator_id },
    });
    this.#wantsAnother = overtaken > 0;
    this.#passProblem = problem;
    return output;
  }

  async #promote(): Promise<void> {
    if (!this.#isClosing && this.#isOn()) await this.#environment.promoteCandidates();
  }
}
