import type { Reached } from './reached.ts';
import { killsIn, type Played } from './round.ts';

/** Counts where the kills have hit, and what became of the processes that ended by themselves. */
export class Tally {
  readonly #lines = new Map<string, Map<string, number>>();
  readonly #begun = performance.now();
  #kills = 0;
  #rounds = 0;
  #emptyRounds = 0;

  get kills(): number {
    return this.#kills;
  }

  get rounds(): number {
    return this.#rounds;
  }

  /** The last rounds in which everything ended before its kill. */
  get emptyRounds(): number {
    return this.#emptyRounds;
  }

  add(played: readonly Played[]): void {
    const kills = killsIn(played);
    this.#rounds++;
    this.#kills += kills;
    this.#emptyRounds = kills === 0 ? this.#emptyRounds + 1 : 0;
    for (const { attempt, reached, refusal } of played) {
      this.#count(attempt.target.name, wordsOf(reached, refusal));
    }
  }

  inWords(): string[] {
    const lines = [...this.#lines].map(([name, counts]) => {
      const words = [...counts].sort().map(([what, times]) => `${times} ${what}`);
      return `${name}: ${words.join(', ')}`;
    });
    const seconds = (performance.now() - this.#begun) / 1000;
    const pace = `${this.#rounds} rounds, ${(seconds / this.#rounds).toFixed(1)} s each`;
    return [...lines.sort(), pace];
  }

  #count(name: string, what: string): void {
    const counts = this.#lines.get(name) ?? new Map<string, number>();
    this.#lines.set(name, counts.set(what, (counts.get(what) ?? 0) + 1));
  }
}

function wordsOf(reached: Reached | null, refusal: string | null): string {
  if (reached !== null) return `killed ${reached}`;
  return refusal === null ? 'ended by themselves' : `refused (${refusal})`;
}
