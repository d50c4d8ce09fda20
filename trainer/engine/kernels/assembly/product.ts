import { edgeTile } from './memory';
import { ACCUMULATE, BIAS, RELU, tileOfColumns, tileOfRows } from './tiles';

export { ACCUMULATE, BIAS, RELU };

// C = A B, with bias, ReLU and accumulation fused into the store: blocks for the caches, tiles for the registers.

/** Steps of the inner sum taken at once: a panel of B of 256 × 8 floats fills a quarter of the L1 cache. */
const DEPTH: i32 = 256;
/** Floats of A that meet one panel of B before the next panel is read: half the L1 cache. */
const BLOCK: i32 = 4096;

/**
 * C[m, n] (+)= A[m, k] B[k, n]. Byte strides; B's columns lie in panels of 8 that are `bPanel` bytes apart
 * (32 when B is an ordinary matrix). Exactly one of A's strides is 4: `aStep` (rows of A contiguous) or
 * `aRow` (A transposed).
 */
export function multiply(
  a: usize, aRow: i32, aStep: i32, b: usize, bRow: i32, bPanel: i32,
  c: usize, cRow: i32, m: i32, n: i32, k: i32, bias: usize, mode: i32,
): void {
  for (let p = 0; p < k; p += DEPTH) {
    const depth = min(DEPTH, k - p);
    let part = mode;
    if (p > 0) part = (part | ACCUMULATE) & ~BIAS;
    if (p + depth < k) part &= ~RELU;
    const aPart = a + p * aStep;
    const bPart = b + p * bRow;
    const rows = max(4, (BLOCK / depth) & ~3);
    for (let i = 0; i < m; i += rows) {
      multiplyBlock(aPart + i * aRow, aRow, aStep, bPart, bRow, bPanel, c + i * cRow, cRow, min(rows, m - i), n, depth, bias, part);
    }
  }
}

function multiplyBlock(
  a: usize, aRow: i32, aStep: i32, b: usize, bRow: i32, bPanel: i32,
  c: usize, cRow: i32, m: i32, n: i32, k: i32, bias: usize, mode: i32,
): void {
  for (let j = 0; j < n; j += 8) {
    for (let i = 0; i < m; i += 4) {
      const aTile = a + i * aRow;
      const cTile = c + i * cRow + (j << 2);
      if (i + 4 <= m && j + 8 <= n) {
        tile(aTile, aRow, aRow << 1, aRow * 3, aStep, b, bRow, cTile, cRow, k, bias, mode);
      } else {
        edge(aTile, aRow, aStep, b, bRow, cTile, cRow, min(4, m - i), min(8, n - j), k, bias, mode);
      }
    }
    b += bPanel;
    bias += 32;
  }
}

// @ts-ignore: decorator
@inline
function tile(
  a: usize, row1: i32, row2: i32, row3: i32, aStep: i32, b: usize, bRow: i32,
  c: usize, cRow: i32, k: i32, bias: usize, mode: i32,
): void {
  if (aStep == 4) tileOfRows(a, a + row1, a + row2, a + row3, b, bRow, c, cRow, k, bias, mode);
  else tileOfColumns(a, row1, row2, row3, aStep, b, bRow, c, cRow, k, bias, mode);
}

/** An incomplete tile: computed whole in scratch (missing rows repeat the first), then copied in part. */
function edge(
  a: usize, aRow: i32, aStep: i32, b: usize, bRow: i32,
  c: usize, cRow: i32, m: i32, n: i32, k: i32, bias: usize, mode: i32,
): void {
  const scratch = edgeTile;
  if (mode & ACCUMULATE) copyTile(scratch, 32, c, cRow, m, n);
  if (mode & BIAS) {
    memory.copy(scratch + 128, bias, n << 2);
    bias = scratch + 128;
  }
  tile(a, m > 1 ? aRow : 0, m > 2 ? aRow << 1 : 0, m > 3 ? aRow * 3 : 0, aStep, b, bRow, scratch, 32, k, bias, mode);
  copyTile(c, cRow, scratch, 32, m, n);
}

function copyTile(to: usize, toRow: i32, from: usize, fromRow: i32, m: i32, n: i32): void {
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n << 2; j += 4) store<f32>(to + i * toRow + j, load<f32>(from + i * fromRow + j));
  }
}
