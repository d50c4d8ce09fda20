import type { Random } from '../../trainer/random.ts';
import type { Registry } from './registry.ts';
import type { Attempt, Target } from './target.ts';

/** Draws targets at random, each as often as every other that can be drawn. */
export class Deck {
  readonly #targets: readonly Target[];
  readonly #random: Random;
  #cards: Target[] = [];

  constructor(targets: readonly Target[], random: Random) {
    this.#targets = targets;
    this.#random = random;
  }

  /** What cannot be done now waits for the next shuffle. @throws Error where nothing can be done at all */
  draw(registry: Registry): Attempt {
    for (let tries = 0; tries < 2 * this.#targets.length; tries++) {
      if (this.#cards.length === 0) this.#cards = this.#random.shuffle([...this.#targets]);
      const attempt = this.#cards.pop()?.attempt(registry);
      if (attempt) return attempt;
    }
    throw new Error('There is nothing to do that could be killed.');
  }
}
