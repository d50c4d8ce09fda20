import type { GateFinding, SampleFacts } from '../../../data/schema.ts';
import { finding } from '../finding.ts';

/**
 * A test that shares its session with the training hears the same room, sees the same shirt and finds the person
 * in the same mood: its figures flatter. Only recordings of a session of their own say how it will be tomorrow.
 */
export function sessionFindings(trainable: readonly SampleFacts[]): GateFinding[] {
  const sessions = new Set(trainable.map(({ session_id }) => session_id));
  if (sessions.size === 0) return [];
  if (sessions.size > 1) return labelsInOneSession(trainable);
  const [only = null] = sessions;
  if (only === null) {
    const message =
      'No recording says which session it comes from. Figures may flatter, because one session can be in training and test.';
    return [finding('NO_SESSIONS', 'WARNING', trainable.length, [], message)];
  }
  const message = `All recordings come from one session (${only}). Record on another day too, to see how well it is understood then.`;
  return [finding('ONE_SESSION', 'WARNING', trainable.length, [only], message)];
}

/** What is recorded in one session alone is either learned or tested, never both. */
function labelsInOneSession(trainable: readonly SampleFacts[]): GateFinding[] {
  const found = [...Map.groupBy(trainable, ({ label }) => label ?? '')]
    .filter(([, members]) => isOneSession(members))
    .map(([label]) => label)
    .sort();
  if (found.length === 0) return [];
  const message = `Recorded in one session only, so they cannot be learned and tested both: ${found.join(', ')}. Record them on another day too.`;
  return [finding('LABELS_IN_ONE_SESSION', 'WARNING', found.length, found, message)];
}

/** Recordings without a session are groups of their own and can be divided. */
function isOneSession(members: readonly SampleFacts[]): boolean {
  const sessions = new Set(members.map(({ session_id }) => session_id));
  return sessions.size === 1 && !sessions.has(null);
}
