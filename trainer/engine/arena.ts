import { ArchitectureError } from './errors.ts';

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
}

/** Zeroed memory of a planned size; shared, so that several threads can work in it. */
export function allocateMemory(size: number): WebAssembly.Memory {
  const pages = Math.ceil(size / PAGE);
  if (pages > MAXIMUM_PAGES) {
    const gigabytes = (size / 2 ** 30).toFixed(1);
    throw new ArchitectureError(
      'NETWORK_TOO_LARGE',
      `This training would take ${gigabytes} GB of memory; the limit is 4. Use smaller batches or layers.`,
    );
  }
  try {
    return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  } catch (cause) {
    const message = `This computer has no ${Math.ceil(size / 2 ** 20)} MB of memory to spare. Close other programs.`;
    throw new ArchitectureError('OUT_OF_MEMORY', message, { cause });
  }
}
