/**
 * Rings at least once every so often, and sooner where somebody asks for it; never twice for one time. It keeps no
 * process alive. Real milliseconds: it does not matter how clocks are put.
 */
export class Alarm {
  readonly #tick_ms: number;
  readonly #ring: () => void;
  #timer: NodeJS.Timeout | undefined;
  #rings_at = Number.POSITIVE_INFINITY;
  #rests_until = Number.NEGATIVE_INFINITY;
  #isOn = false;

  constructor(tick_ms: number, ring: () => void) {
    this.#tick_ms = tick_ms;
    this.#ring = ring;
  }

  /** @param rest_ms in which it does not ring at first */
  start(rest_ms: number): void {
    this.#isOn = true;
    this.restFor(rest_ms);
  }

  /** Rings within so many milliseconds, unless it rests. */
  within(wait_ms: number): void {
    if (!this.#isOn) return;
    const now = performance.now();
    const at = Math.max(now + Math.min(wait_ms, this.#tick_ms), this.#rests_until);
    if (at >= this.#rings_at) return;
    this.#set(at, now);
  }

  /** Does not ring for so long, whoever asks for it, and rings then. */
  restFor(rest_ms: number): void {
    if (!this.#isOn) return;
    const now = performance.now();
    this.#rests_until = now + rest_ms;
    this.#set(this.#rests_until, now);
  }

  stop(): void {
    this.#isOn = false;
    clearTimeout(this.#timer);
  }

  #set(at: number, now: number): void {
    clearTimeout(this.#timer);
    this.#rings_at = at;
    this.#timer = setTimeout(() => this.#goOff(), at - now).unref();
  }

  #goOff(): void {
    this.#rings_at = Number.POSITIVE_INFINITY;
    this.within(this.#tick_ms);
    this.#ring();
  }
}
