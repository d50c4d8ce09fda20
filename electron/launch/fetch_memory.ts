import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const DAY_MS = 86_400_000;
const REMEMBERED_MS = 3 * DAY_MS;

const failureSchema = z.object({ version: z.string(), failure: z.string(), at: z.number() });

/**
 * Remembers that Electron could not be fetched, so that the next starts do not wait for the same server in
 * vain: for three days, and for that version only.
 */
export class FetchMemory {
  readonly #path: string;
  readonly #now: () => number;

  constructor(cacheFolder: string, now: () => number) {
    this.#path = join(cacheFolder, 'electron-fetch.json');
    this.#now = now;
  }

  /** Why the last attempt failed and when the next one is due, or null when it may be made now. */
  recall(version: string): { failure: string; retryAt: Date } | null {
    const known = this.#read();
    const retryAt = (known?.at ?? 0) + REMEMBERED_MS;
    // A time in the future is a clock that was put back; it must not keep Electron away for ever.
    if (known?.version !== version || retryAt <= this.#now() || known.at > this.#now()) return null;
    return { failure: known.failure, retryAt: new Date(retryAt) };
  }

  remember(version: string, failure: string): void {
    mkdirSync(dirname(this.#path), { recursive: true });
    writeFileSync(this.#path, JSON.stringify({ version, failure, at: this.#now() }));
  }

  forget(): void {
    rmSync(this.#path, { force: true });
  }

  #read(): z.infer<typeof failureSchema> | null {
    try {
      return failureSchema.parse(JSON.parse(readFileSync(this.#path, 'utf8')));
    } catch {
      return null;
    }
  }
}
