import { LONGEST_LINE, type NewLogLine } from '../../data/writes/queue/keep_log.ts';

/** By then the main thread has long put a line in the store; until then the job's own thread may have to. */
const RECENT_MS = 10_000;

/** What the log needs: a clock, and two ways to the store. */
export interface LogKeeper {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Hands a line to the main thread, which keeps what has come in once a second. */
  pass(line: NewLogLine): void;
  /** Keeps lines now; those that are kept already are passed over. */
  keep(lines: readonly NewLogLine[]): void;
}

/**
 * The lines of one attempt at a job. As a rule the main thread keeps them, together with its heartbeat: so a job
 * at work never holds the store for its log alone. Before an outcome they are kept here, so that none is missing.
 */
export class JobLog {
  readonly #keeper: LogKeeper;
  #recent: NewLogLine[] = [];
  #next = 0;

  constructor(keeper: LogKeeper) {
    this.#keeper = keeper;
  }

  /** Takes a text of one or more lines. */
  say(text: string): void {
    const at = this.#keeper.now();
    this.#recent = this.#recent.filter((line) => at - line.at < RECENT_MS);
    for (const said of text.split('\n')) {
      const whole = said.trimEnd();
      if (whole === '') continue;
      const line = { line: this.#next++, at, text: whole.slice(0, LONGEST_LINE) };
      this.#recent.push(line);
      this.#keeper.pass(line);
    }
  }

  /** A log that cannot be kept now must not be what a job fails of. */
  flush(): void {
    if (this.#recent.length === 0) return;
    try {
      this.#keeper.keep(this.#recent);
      this.#recent = [];
    } catch {
      // The main thread has the lines, too.
    }
  }
}
