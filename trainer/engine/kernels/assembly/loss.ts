import { exp4, log4, splat } from './elementary';

/** Softmax over each row, in place. */
export function softmaxRows(values: usize, rows: i32, columns: i32): void {
  for (let i = 0; i < rows; i++, values += columns << 2) {
    const inverse = <f32>1 / exponentials(values, values, columns, largest(values, columns));
    for (let j = 0; j < columns << 2; j += 4) store<f32>(values + j, load<f32>(values + j) * inverse);
  }
}

function largest(row: usize, columns: i32): f32 {
  let top = load<f32>(row);
  for (let j = 4; j < columns << 2; j += 4) top = max(top, load<f32>(row + j));
  return top;
}

/** target = e^(row - top), and their sum, added in order of the columns. */
function exponentials(row: usize, target: usize, columns: i32, top: f32): f32 {
  let sum: f32 = 0;
  let j = 0;
  for (; j + 4 <= columns; j += 4) {
    const e = exp4(f32x4.sub(v128.load(row + (j << 2)), splat(top)));
    v128.store(target + (j << 2), e);
    sum += f32x4.extract_lane(e, 0) + f32x4.extract_lane(e, 1) + (f32x4.extract_lane(e, 2) + f32x4.extract_lane(e, 3));
  }
  for (; j < columns; j++) {
    const e = f32x4.extract_lane(exp4(splat(load<f32>(row + (j << 2)) - top)), 0);
    store<f32>(target + (j << 2), e);
    sum += e;
  }
  return sum;
}

// @ts-ignore: decorator
@inline
function log(x: f32): f32 { return f32x4.extract_lane(log4(splat(x)), 0); }

/**
 * Softmax cross-entropy with label smoothing, each row weighted by its class. Writes `scale` times the
 * gradient with respect to the logits; adds the loss and the number of hits to `totals` (two f64).
 */
export function softmaxCrossEntropy(
  logits: usize, targets: usize, classWeights: usize, gradient: usize, totals: usize,
  rows: i32, columns: i32, smoothing: f32, scale: f32,
): void {
  const share = smoothing / <f32>columns;
  let loss: f64 = 0, hits: f64 = 0;
  for (let i = 0; i < rows; i++) {
    const target = <i32>load<u16>(targets + (i << 1));
    const weight = load<f32>(classWeights + (target << 2));
    const top = largest(logits, columns);
    const chosen = load<f32>(logits + (target << 2));
    let spread: f32 = 0;
    for (let j = 0; j < columns << 2; j += 4) spread += load<f32>(logits + j) - top;
    const sum = exponentials(logits, gradient, columns, top);
    const logSum = log(sum);
    loss += <f64>(weight * (logSum - (<f32>1 - smoothing) * (chosen - top) - share * spread));
    if (chosen == top) hits += 1;
    const factor = weight * scale;
    const inverse = <f32>1 / sum;
    for (let j = 0; j < columns << 2; j += 4) {
      store<f32>(gradient + j, (load<f32>(gradient + j) * inverse - share) * factor);
    }
    const at = gradient + (target << 2);
    store<f32>(at, load<f32>(at) - (<f32>1 - smoothing) * factor);
    logits += columns << 2;
    gradient += columns << 2;
  }
  addTotals(totals, loss, hits);
}

// @ts-ignore: decorator
@inline
function exp(x: f32): f32 { return f32x4.extract_lane(exp4(splat(x)), 0); }

/**
 * Binary cross-entropy of each output's logit, mean over the outputs: `scale` times its gradient, the loss
 * and the share of outputs on the right side, added to `totals`.
 */
export function binaryCrossEntropy(
  logits: usize, targets: usize, gradient: usize, totals: usize,
  rows: i32, columns: i32, smoothing: f32, scale: f32,
): void {
  let loss: f64 = 0, hits: f64 = 0;
  const share = <f64>1 / <f64>columns;
  const factor = scale / <f32>columns;
  for (let at = 0; at < rows * columns << 2; at += 4) {
    const z = load<f32>(logits + at);
    const hard = load<f32>(targets + at);
    const target = hard * (<f32>1 - smoothing) + <f32>0.5 * smoothing;
    const small = exp(-abs(z));
    loss += <f64>(max(z, <f32>0) - z * target + log(<f32>1 + small)) * share;
    if ((z > 0) == (hard > 0.5)) hits += share;
    const probability = (z >= 0 ? <f32>1 : small) / (<f32>1 + small);
    store<f32>(gradient + at, (probability - target) * factor);
  }
  addTotals(totals, loss, hits);
}

/** Mean over the outputs of the squared error; there are no hits to count. */
export function meanSquaredError(
  outputs: usize, targets: usize, gradient: usize, totals: usize, rows: i32, columns: i32, scale: f32,
): void {
  let loss: f64 = 0;
  const factor = <f32>2 * scale / <f32>columns;
  for (let at = 0; at < rows * columns << 2; at += 4) {
    const error = load<f32>(outputs + at) - load<f32>(targets + at);
    loss += <f64>error * <f64>error / <f64>columns;
    store<f32>(gradient + at, error * factor);
  }
  addTotals(totals, loss, 0);
}

function addTotals(totals: usize, loss: f64, hits: f64): void {
  store<f64>(totals, load<f64>(totals) + loss);
  store<f64>(totals + 8, load<f64>(totals + 8) + hits);
}
