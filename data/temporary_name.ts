import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { discard } from './discard.ts';

/** Who makes something that is not finished yet: it stands in the name, so that it can be cleared away after them. */
export interface Maker {
  /** The process, as presence.ts names it. */
  owner: string;
  /** null: no job of the queue. */
  job_id: number | null;
}

const PATTERN = /^(?<owner>\d+-[^-]+)-(?:job(?<job>\d+)-)?/;

/** A name of its own behind a prefix that says what it is. */
export function temporaryName(prefix: string, { owner, job_id }: Maker): string {
  const job = job_id === null ? '' : `job${job_id}-`;
  return `${prefix}${owner}-${job}${randomUUID()}`;
}

/** null where the name does not tell. */
export function makerOf(prefix: string, name: string): Maker | null {
  const { owner, job } = PATTERN.exec(name.slice(prefix.length))?.groups ?? {};
  return owner === undefined ? null : { owner, job_id: job === undefined ? null : Number(job) };
}

/** Removes what lies in a folder under temporary names whose makers are done with it; null: nobody knows whose. */
export function clearTemporary(
  folder: string,
  prefix: string,
  isDone: (maker: Maker | null) => boolean,
): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(prefix) || !isDone(makerOf(prefix, name))) continue;
    discard(join(folder, name));
  }
}
