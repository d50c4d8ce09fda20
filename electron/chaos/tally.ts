import type { Reached } from './reached.ts';
import type { Played } from './round.ts';

/** Counts where the kills have hit, and what became of the processes that ended by themselves. */
export class Tally {
  readonly #lines = new Map<string, Map<string, number>>();
  #kills = 0;
  #rounds = 0;

  get kills(): number {
    return this.#kills;
  }

  add(played: readonly Played[]): void {
    this.#rounds++;
    for (const { attempt, reached, refusal } of played) {
      if (reached !== null) this.#kills++;
      this.#count(attempt.target.name, wordsOf(reached, refusal));
    }
  }

  inWords(seconds: number): string[] {
    const lines = [...this.#lines].map(([name, counts]) => {
      const words = [...counts].sort().map(([what, times]) => `${times} ${what}`);
      return `${name}: ${words.join(', ')}`;
    });
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
