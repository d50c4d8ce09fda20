export const MOST_NUMBERED = 9;

/**
 * The labels in the order of their numbers, the most frequent first. Whoever has a number keeps it for as long as
 * the screen is open: fingers learn numbers, and labelling changes what is most frequent.
 */
export function numberLabels(
  before: readonly string[],
  labels: readonly { label: string; samples: number }[],
): string[] {
  const fresh = labels
    .filter(({ label }) => !before.includes(label))
    .toSorted((a, b) => b.samples - a.samples || (a.label < b.label ? -1 : 1));
  return [...before, ...fresh.map(({ label }) => label)];
}
