import { edgeTile } from './memory';

// C = A B, with bias, ReLU and accumulation fused into the store. Blocks of 4 rows × 8 columns keep eight
// accumulators, two vectors of B and one of A in the 16 registers of SSE and AVX.

/** How C starts and ends. */
export const ACCUMULATE: i32 = 1;
export const BIAS: i32 = 2;
export const RELU: i32 = 4;

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

/** 4 × 8 outputs, rows of A contiguous. */
function tileOfRows(
  a0: usize, a1: usize, a2: usize, a3: usize, b: usize, bRow: i32,
  c: usize, cRow: i32, k: i32, bias: usize, mode: i32,
): void {
  let c00 = f32x4.splat(0), c01 = f32x4.splat(0);
  let c10 = c00, c11 = c00, c20 = c00, c21 = c00, c30 = c00, c31 = c00;
  if (mode & ACCUMULATE) {
    c00 = v128.load(c); c01 = v128.load(c, 16);
    c10 = v128.load(c + cRow); c11 = v128.load(c + cRow, 16);
    c20 = v128.load(c + cRow * 2); c21 = v128.load(c + cRow * 2, 16);
    c30 = v128.load(c + cRow * 3); c31 = v128.load(c + cRow * 3, 16);
  } else if (mode & BIAS) {
    c00 = v128.load(bias); c01 = v128.load(bias, 16);
    c10 = c00; c20 = c00; c30 = c00;
    c11 = c01; c21 = c01; c31 = c01;
  }
  const end = a0 + ((k & ~3) << 2);
  while (a0 < end) {
    let b0 = v128.load(b), b1 = v128.load(b, 16);
    let s = v128.load32_splat(a0);
    c00 = f32x4.add(c00, f32x4.mul(s, b0)); c01 = f32x4.add(c01, f32x4.mul(s, b1));
    s = v128.load32_splat(a1);
    c10 = f32x4.add(c10, f32x4.mul(s, b0)); c11 = f32x4.add(c11, f32x4.mul(s, b1));
    s = v128.load32_splat(a2);
    c20 = f32x4.add(c20, f32x4.mul(s, b0)); c21 = f32x4.add(c21, f32x4.mul(s, b1));
    s = v128.load32_splat(a3);
    c30 = f32x4.add(c30, f32x4.mul(s, b0)); c31 = f32x4.add(c31, f32x4.mul(s, b1));
    b += bRow;
    b0 = v128.load(b); b1 = v128.load(b, 16);
    s = v128.load32_splat(a0, 4);
    c00 = f32x4.add(c00, f32x4.mul(s, b0)); c01 = f32x4.add(c01, f32x4.mul(s, b1));
    s = v128.load32_splat(a1, 4);
    c10 = f32x4.add(c10, f32x4.mul(s, b0)); c11 = f32x4.add(c11, f32x4.mul(s, b1));
    s = v128.load32_splat(a2, 4);
    c20 = f32x4.add(c20, f32x4.mul(s, b0)); c21 = f32x4.add(c21, f32x4.mul(s, b1));
    s = v128.load32_splat(a3, 4);
    c30 = f32x4.add(c30, f32x4.mul(s, b0)); c31 = f32x4.add(c31, f32x4.mul(s, b1));
    b += bRow;
    b0 = v128.load(b); b1 = v128.load(b, 16);
    s = v128.load32_splat(a0, 8);
    c00 = f32x4.add(c00, f32x4.mul(s, b0)); c01 = f32x4.add(c01, f32x4.mul(s, b1));
    s = v128.load32_splat(a1, 8);
    c10 = f32x4.add(c10, f32x4.mul(s, b0)); c11 = f32x4.add(c11, f32x4.mul(s, b1));
    s = v128.load32_splat(a2, 8);
    c20 = f32x4.add(c20, f32x4.mul(s, b0)); c21 = f32x4.add(c21, f32x4.mul(s, b1));
    s = v128.load32_splat(a3, 8);
    c30 = f32x4.add(c30, f32x4.mul(s, b0)); c31 = f32x4.add(c31, f32x4.mul(s, b1));
    b += bRow;
    b0 = v128.load(b); b1 = v128.load(b, 16);
    s = v128.load32_splat(a0, 12);
    c00 = f32x4.add(c00, f32x4.mul(s, b0)); c01 = f32x4.add(c01, f32x4.mul(s, b1));
    s = v128.load32_splat(a1, 12);
    c10 = f32x4.add(c10, f32x4.mul(s, b0)); c11 = f32x4.add(c11, f32x4.mul(s, b1));
    s = v128.load32_splat(a2, 12);
    c20 = f32x4.add(c20, f32x4.mul(s, b0)); c21 = f32x4.add(c21, f32x4.mul(s, b1));
    s = v128.load32_splat(a3, 12);
    c30 = f32x4.add(c30, f32x4.mul(s, b0)); c31 = f32x4.add(c31, f32x4.mul(s, b1));
    b += bRow;
    a0 += 16; a1 += 16; a2 += 16; a3 += 16;
  }
  for (let rest = k & 3; rest > 0; rest--) {
    const b0 = v128.load(b), b1 = v128.load(b, 16);
    let s = v128.load32_splat(a0);
    c00 = f32x4.add(c00, f32x4.mul(s, b0)); c01 = f32x4.add(c01, f32x4.mul(s, b1));
    s = v128.load32_splat(a1);
    c10 = f32x4.add(c10, f32x4.mul(s, b0)); c11 = f32x4.add(c11, f32x4.mul(s, b1));
    s = v128.load32_splat(a2);
    c20 = f32x4.add(c20, f32x4.mul(s, b0)); c21 = f32x4.add(c21, f32x4.mul(s, b1));
    s = v128.load32_splat(a3);
    c30 = f32x4.add(c30, f32x4.mul(s, b0)); c31 = f32x4.add(c31, f32x4.mul(s, b1));
    b += bRow;
    a0 += 4; a1 += 4; a2 += 4; a3 += 4;
  }
  if (mode & RELU) {
    const zero = f32x4.splat(0);
    c00 = f32x4.pmax(c00, zero); c01 = f32x4.pmax(c01, zero);
    c10 = f32x4.pmax(c10, zero); c11 = f32x4.pmax(c11, zero);
    c20 = f32x4.pmax(c20, zero); c21 = f32x4.pmax(c21, zero);
    c30 = f32x4.pmax(c30, zero); c31 = f32x4.pmax(c31, zero);
  }
  v128.store(c, c00); v128.store(c, c01, 16);
  c += cRow;
  v128.store(c, c10); v128.store(c, c11, 16);
  c += cRow;
  v128.store(c, c20); v128.store(c, c21, 16);
  c += cRow;
  v128.store(c, c30); v128.store(c, c31, 16);
}

/** 4 × 8 outputs, columns of A contiguous (A transposed): gradients of kernels. */
function tileOfColumns(
  a: usize, row1: i32, row2: i32, row3: i32, aStep: i32, b: usize, bRow: i32,
  c: usize, cRow: i32, k: i32, bias: usize, mode: i32,
): void {
  let c00 = f32x4.splat(0), c01 = f32x4.splat(0);
  let c10 = c00, c11 = c00, c20 = c00, c21 = c00, c30 = c00, c31 = c00;
  if (mode & ACCUMULATE) {
    c00 = v128.load(c); c01 = v128.load(c, 16);
    c10 = v128.load(c + cRow); c11 = v128.load(c + cRow, 16);
    c20 = v128.load(c + cRow * 2); c21 = v128.load(c + cRow * 2, 16);
    c30 = v128.load(c + cRow * 3); c31 = v128.load(c + cRow * 3, 16);
  } else if (mode & BIAS) {
    c00 = v128.load(bias); c01 = v128.load(bias, 16);
    c10 = c00; c20 = c00; c30 = c00;
    c11 = c01; c21 = c01; c31 = c01;
  }
  for (; k > 0; k--) {
    const b0 = v128.load(b), b1 = v128.load(b, 16);
    let s = v128.load32_splat(a);
    c00 = f32x4.add(c00, f32x4.mul(s, b0)); c01 = f32x4.add(c01, f32x4.mul(s, b1));
    s = v128.load32_splat(a + row1);
    c10 = f32x4.add(c10, f32x4.mul(s, b0)); c11 = f32x4.add(c11, f32x4.mul(s, b1));
    s = v128.load32_splat(a + row2);
    c20 = f32x4.add(c20, f32x4.mul(s, b0)); c21 = f32x4.add(c21, f32x4.mul(s, b1));
    s = v128.load32_splat(a + row3);
    c30 = f32x4.add(c30, f32x4.mul(s, b0)); c31 = f32x4.add(c31, f32x4.mul(s, b1));
    a += aStep;
    b += bRow;
  }
  if (mode & RELU) {
    const zero = f32x4.splat(0);
    c00 = f32x4.pmax(c00, zero); c01 = f32x4.pmax(c01, zero);
    c10 = f32x4.pmax(c10, zero); c11 = f32x4.pmax(c11, zero);
    c20 = f32x4.pmax(c20, zero); c21 = f32x4.pmax(c21, zero);
    c30 = f32x4.pmax(c30, zero); c31 = f32x4.pmax(c31, zero);
  }
  v128.store(c, c00); v128.store(c, c01, 16);
  c += cRow;
  v128.store(c, c10); v128.store(c, c11, 16);
  c += cRow;
  v128.store(c, c20); v128.store(c, c21, 16);
  c += cRow;
  v128.store(c, c30); v128.store(c, c31, 16);
}

/** Packs the transpose of B[n, k] (rows `bRow` bytes apart) into panels [n / 8][k][8], zeros beyond n. */
export function packTransposed(b: usize, bRow: i32, n: i32, k: i32, target: usize): void {
  for (let j = 0; j < n; j += 8) {
    for (let q = 0; q < 8; q++) {
      let to = target + (q << 2);
      if (j + q < n) {
        let from = b + (j + q) * bRow;
        for (const end = from + (k << 2); from < end; from += 4, to += 32) store<f32>(to, load<f32>(from));
      } else {
        for (const end = to + (k << 5); to < end; to += 32) store<f32>(to, 0);
      }
    }
    target += k << 5;
  }
}

/** Packs B[k, n] into panels [n / 8][k][8], zeros beyond n. */
export function packPanels(b: usize, bRow: i32, k: i32, n: i32, target: usize): void {
  for (let j = 0; j < n; j += 8) {
    let from = b + (j << 2);
    for (let p = 0; p < k; p++, from += bRow, target += 32) {
      if (j + 8 <= n) {
        v128.store(target, v128.load(from));
        v128.store(target, v128.load(from, 16), 16);
      } else {
        for (let q = 0; q < 8; q++) store<f32>(target + (q << 2), j + q < n ? load<f32>(from + (q << 2)) : 0);
      }
    }
  }
}
