/** A reload takes far less than this. */
const GONE_MS = 10_000;

/** Follows how many pages are connected to the host. */
export class PageWatch {
  readonly #gone = Promise.withResolvers<void>();
  #seen = false;
  #waiting: NodeJS.Timeout | undefined;

  readonly changed = (connected: number): void => {
    this.#seen = true;
    clearTimeout(this.#waiting);
    if (connected === 0) this.#waiting = setTimeout(this.#gone.resolve, GONE_MS).unref();
  };

  /** Whether a page was ever connected. */
  get seen(): boolean {
    return this.#seen;
  }

  /** Resolves when the last page left and none came back. */
  get gone(): Promise<void> {
    return this.#gone.promise;
  }
}
