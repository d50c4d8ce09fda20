import type { z } from 'zod';
import { appendAudit, type Change, type Stamp } from '../audit.ts';
import type { Store } from '../connection.ts';

/** One way to change the store: all of it in one transaction, its audit entries included. */
export interface Write<S extends z.ZodType, O> {
  (store: Store, stamp: Stamp, input: z.input<S>): O;
  readonly input: S;
}

/** What a write did: its output, and each change for the audit log. */
export interface Outcome<O> {
  output: O;
  changes: readonly Change[];
}

/** Makes a write out of the change itself; input is parsed, and no change escapes the audit log. */
export function defineWrite<S extends z.ZodType, O>(
  input: S,
  apply: (store: Store, stamp: Stamp, input: z.output<S>) => Outcome<O>,
): Write<S, O> {
  const write = (store: Store, stamp: Stamp, raw: z.input<S>): O => {
    const parsed = input.parse(raw);
    return store.transaction(() => {
      const { output, changes } = apply(store, stamp, parsed);
      for (const change of changes) appendAudit(store, stamp, change);
      return output;
    });
  };
  return Object.assign(write, { input });
}
