/** Elements 0 to size - 1 in sets that can be joined (union-find with path halving; Tarjan, 1975). */
export class DisjointSets {
  readonly #parent: Uint32Array;

  constructor(size: number) {
    this.#parent = Uint32Array.from({ length: size }, (_, i) => i);
  }

  /** The set's smallest element, so that the order of joining never shows. */
  find(element: number): number {
    let at = element;
    for (;;) {
      const parent = this.#parent[at] ?? at;
      if (parent === at) return at;
      const above = this.#parent[parent] ?? parent;
      this.#parent[at] = above;
      at = above;
    }
  }

  join(a: number, b: number): void {
    const [rootA, rootB] = [this.find(a), this.find(b)];
    this.#parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }

  joined(a: number, b: number): boolean {
    return this.find(a) === this.find(b);
  }

  /** Every set of two or more, its elements in ascending order. */
  several(): number[][] {
    const sets = Map.groupBy(this.#parent.keys(), (element) => this.find(element));
    return [...sets.values()].filter((elements) => elements.length > 1);
  }
}
