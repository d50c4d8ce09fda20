import type { GateFinding } from '../../../data/schema.ts';
import { findingOn } from '../finding.ts';
import type { Recording } from './recording.ts';

/** Every recording holds the same values: there is nothing to tell apart. */
export function identicalFindings(recordings: readonly Recording[]): GateFinding[] {
  const [first, ...others] = recordings;
  if (!first || others.length === 0 || !others.every((other) => isSame(first, other))) return [];
  const message =
    'Every recording is the same, so no label can be told from another. Check how they were recorded.';
  return findingOn(
    recordings.map(({ facts }) => facts),
    'IDENTICAL_RECORDINGS',
    'FAILED',
    () => message,
  );
}

function isSame({ signal: a }: Recording, { signal: b }: Recording): boolean {
  if (a.kind !== b.kind || a.values.length !== b.values.length) return false;
  for (let i = 0; i < a.values.length; i++) if (a.values[i] !== b.values[i]) return false;
  return true;
}
