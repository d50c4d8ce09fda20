/** Sums of class weights on the two sides of a split that moves from left to right. */
export class GiniSides {
  readonly #left: Float64Array;
  readonly #right: Float64Array;
  #leftTotal = 0;
  #leftSquares = 0;
  #rightTotal = 0;
  #rightSquares = 0;

  constructor(classes: number) {
    this.#left = new Float64Array(classes);
    this.#right = new Float64Array(classes);
  }

  /** Puts a whole node, as its sums of class weights, on the right. */
  start(node: Float64Array): void {
    this.#left.fill(0);
    this.#right.set(node);
    this.#leftTotal = 0;
    this.#leftSquares = 0;
    this.#rightTotal = 0;
    this.#rightSquares = 0;
    for (const weight of node) {
      this.#rightTotal += weight;
      this.#rightSquares += weight * weight;
    }
  }

  moveLeft(k: number, weight: number): void {
    const left = this.#left[k] ?? 0;
    const right = this.#right[k] ?? 0;
    this.#leftSquares += (2 * left + weight) * weight;
    this.#rightSquares -= (2 * right - weight) * weight;
    this.#left[k] = left + weight;
    this.#right[k] = right - weight;
    this.#leftTotal += weight;
    this.#rightTotal -= weight;
  }

  /** Largest where the Gini impurity of both sides together is least: Σ left² / left total + the same of right. */
  purity(): number {
    return this.#leftSquares / this.#leftTotal + this.#rightSquares / this.#rightTotal;
  }
}
