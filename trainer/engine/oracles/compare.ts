/** The largest difference, relative to the largest expected value: what rounding can be held to. */
export function relativeError(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (actual.length !== expected.length) return Infinity;
  let [difference, size] = [0, 1e-3];
  for (let i = 0; i < expected.length; i++) {
    const wanted = expected[i] ?? 0;
    const error = Math.abs((actual[i] ?? 0) - wanted);
    // A comparison with NaN is false: it must not pass for agreement.
    if (!(error <= difference)) difference = error;
    size = Math.max(size, Math.abs(wanted));
  }
  return difference / size;
}
