/**
 * Labels of recordings in which the person said nothing: a movement, a noise, somebody else. A model learns them
 * like any other class, so that it knows what they look like, but never gives them as an answer: where such a
 * class is the most probable, the answer is `unknown`.
 */
const NO_ACTION_LABELS: ReadonlySet<string> = new Set(['unknown', 'no_action', 'noaction', 'background']);

/** Which classes are never given as an answer; case, spaces and hyphens in their labels do not matter. */
export function silentClasses(labels: readonly string[]): ReadonlySet<number> {
  return new Set(labels.flatMap((label, k) => (NO_ACTION_LABELS.has(normalised(label)) ? [k] : [])));
}

const normalised = (label: string) =>
  label
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
