import type { DatasetKey } from './dataset_key.ts';
import type { Remembered } from './remembered.ts';

/** When somebody last looked at each person's overview. */
export interface Visits {
  /** When the visit before this one ended; null: there was none. */
  before(key: DatasetKey): number | null;
  /** What there is was seen. */
  seen(key: DatasetKey): void;
}

const REMEMBERED_AS = 'a3cp_visits';
/** So many fit into one cookie (4096 bytes). */
const MOST = 300;
const HASH_LENGTH = 6;
const TIME_LENGTH = 6;
const ENTRY = /[0-9a-z]{12}/g;
/** Who leaves and comes back within this time is still on the same visit. */
const PAUSE_MS = 30 * 60_000;

/**
 * Kept as one text of fixed-width entries, the newest first: a person's name as a hash, since names have no place
 * in a browser's memory, and a time in seconds.
 */
export function createVisits(memory: Remembered, now: () => number): Visits {
  const current = new Map<string, { before: number | null; seenAt: number }>();
  return {
    before(key) {
      const name = hashOf(key);
      const going = current.get(name);
      if (going && now() - going.seenAt < PAUSE_MS) return going.before;
      const before = recall(memory).get(name) ?? null;
      current.set(name, { before, seenAt: now() });
      return before;
    },
    seen(key) {
      const name = hashOf(key);
      const going = current.get(name);
      if (going) going.seenAt = now();
      remember(memory, name, now());
    },
  };
}

function recall(memory: Remembered): Map<string, number> {
  const entries = memory.read(REMEMBERED_AS)?.match(ENTRY) ?? [];
  return new Map(
    entries.map((entry) => [
      entry.slice(0, HASH_LENGTH),
      1000 * Number.parseInt(entry.slice(HASH_LENGTH), 36),
    ]),
  );
}

/** Whole seconds, rounded up: what was seen in the last of them is not told again. */
function remember(memory: Remembered, name: string, at: number): void {
  const seconds = Math.ceil(at / 1000)
    .toString(36)
    .padStart(TIME_LENGTH, '0');
  const others = (memory.read(REMEMBERED_AS)?.match(ENTRY) ?? []).filter((entry) => !entry.startsWith(name));
  memory.write(REMEMBERED_AS, [name + seconds, ...others].slice(0, MOST).join(''));
}

/** FNV-1a over UTF-16 units. */
function hashOf({ user_id, modality }: DatasetKey): string {
  let hash = 0x811c9dc5;
  for (const unit of `${modality} ${user_id}`.split('')) {
    hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193) >>> 0;
  }
  return hash.toString(36).padStart(HASH_LENGTH, '0').slice(-HASH_LENGTH);
}
