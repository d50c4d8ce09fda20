/**
 * Labels in the order of the model, then those that it does not know, in their own order: recordings may bear
 * labels that came after the model.
 */
export function labelUnion(known: readonly string[], others: Iterable<string>): string[] {
  const unknown = new Set(others);
  for (const label of known) unknown.delete(label);
  return [...known, ...[...unknown].sort()];
}

/**
 * The same answers over more labels: what a model does not know it holds for impossible.
 * @param probabilities row-major [rows, from]; the result is row-major [rows, to], columns by the names
 */
export function overLabels(
  probabilities: Float32Array,
  from: readonly string[],
  to: readonly string[],
): Float32Array {
  const columns = from.map((label) => to.indexOf(label));
  if (columns.includes(-1)) throw new RangeError('Every label of the model is among the labels.');
  const rows = probabilities.length / from.length;
  const spread = new Float32Array(rows * to.length);
  for (let row = 0; row < rows; row++) {
    for (const [k, column] of columns.entries()) {
      spread[row * to.length + column] = probabilities[row * from.length + k] ?? 0;
    }
  }
  return spread;
}
