/** How many rows each class has. */
export function classCounts(targets: Uint16Array, classes: number): Float64Array {
  const counts = new Float64Array(classes);
  for (const target of targets) counts[target] = (counts[target] ?? 0) + 1;
  return counts;
}

/**
 * The weight of a row of each class: 1, or rows / (classes that occur × rows of the class), as in
 * scikit-learn's `class_weight="balanced"`, so that all classes count alike.
 */
export function classWeights(targets: Uint16Array, classes: number, balanced: boolean): Float64Array {
  if (!balanced) return new Float64Array(classes).fill(1);
  const counts = classCounts(targets, classes);
  const present = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  return counts.map((count) => (count > 0 ? targets.length / (present * count) : 0));
}
