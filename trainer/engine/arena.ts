const LINE = 64;
const PAGE = 65_536;
const MAXIMUM_PAGES = 65_536;

/**
 * Plans a memory before it exists: hands out addresses one after the other, each at the start of a cache
 * line and followed by at least one line of slack, because kernels work in whole vectors and may run over
 * the end of a buffer by less than that.
 */
export class Arena {
  #next = LINE;

  /** The address of `count` 4-byte values. */
  words(count: number): number {
    return this.bytes(count * 4);
  }

  bytes(count: number): number {
    const at = this.#next;
    this.#next += (Math.ceil(count / LINE) + 1) * LINE;
    return at;
  }

  get size(): number {
    return this.#next;
  }

  /** Zeroed memory of the planned size; shared, so that several threads can work in it. */
  allocate(): WebAssembly.Memory {
    const pages = Math.ceil(this.#next / PAGE);
    return new WebAssembly.Memory({ initial: pages, maximum: Math.min(pages, MAXIMUM_PAGES), shared: true });
  }
}
