/** What trainer/features/gesture/hand_shape.ts computes. */
export const HAND_SHAPE =
  'hand_shape = of the recorded frame v[floor(T / 2)], its 21 landmarks p[0] to p[20] less p[0], divided by the ' +
  'root of the mean over all 21 of their squared lengths (by 1 if that is 0); with side = x5 y17 - y5 x17: ' +
  'p[1] to p[20], their x times -1 if side < 0; the distances |p[i] - p[j]| for i < j in lexicographic order, divided by the ' +
  'root of the mean squared distance of the 21 landmarks from their mean (by 1 if that is 0); for ' +
  'each of the five fingers, from thumb to little finger, with the chain c = p[0] and its four landmarks, the ' +
  'straightness |c[a] - c[b]| / (0.001 + the sum of the bones from a to b) for (a, b) = (1, 4), (0, 4), (1, 3), ' +
  '(2, 4); for each finger without the thumb ln((|c[4]| + 0.05) / (|c[m]| + 0.05)) for m = 2, 1; side';

/** What trainer/features/gesture/track_shape.ts computes. */
export const TRACK_SHAPE =
  'track_shape = of the points q[0] to q[P - 1] in the recorded frame v[floor(T / 2)]: with velocities u[i] = ' +
  'q[i + 2] - q[i], m = mean |u| + 0.001 and cross(a, b) = ax by - ay bx, all cross(u[i], u[i + 2]) / m^2, then ' +
  'all |u[i]| / m; for each lag L = 1, 2, 4, with w[i] = q[i + L] - q[i], k[i] = |w[i]| |w[i + 1]| + 0.000001 and ' +
  'K their sum: ln(mean |w| + 0.001), mean of cross(w[i], w[i + 1]) / k[i], sum of cross(w[i], w[i + 1]) / (K + ' +
  '0.000001), sum of the products w[i] · w[i + 1] / K; then, R being the root mean square distance of the points ' +
  'from their mean: ln(R + 0.001), sum of cross(q[i], q[i + 1]) / (R^2 + 0.0001), ln(|q[P - 1] - q[0]| + 0.001)';
