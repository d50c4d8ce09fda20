/** A reload, or a window that another process of the browser takes over, comes back in far less. */
const GONE_MS = 10_000;

/** Follows how many pages are connected to the host. */
export class PageWatch {
  readonly #gone = Promise.withResolvers<void>();
  #connected = 0;
  #seen = false;
  #waiting: NodeJS.Timeout | undefined;

  readonly changed = (connected: number): void => {
    this.#seen = true;
    this.#connected = connected;
    clearTimeout(this.#waiting);
    if (connected === 0) this.#waiting = setTimeout(this.#gone.resolve, GONE_MS).unref();
  };

  /** Whether a page was ever connected. */
  get seen(): boolean {
    return this.#seen;
  }

  get connected(): number {
    return this.#connected;
  }

  /** Resolves when the last page left and none came back. */
  get gone(): Promise<void> {
    return this.#gone.promise;
  }
}
