// Products of 4 rows × 8 columns: eight accumulators, two vectors of B and one of A in the 16 registers of SSE
// and AVX. Both kinds read B row by row, `bRow` bytes apart.

/** How C starts and ends. */
export const ACCUMULATE: i32 = 1;
export const BIAS: i32 = 2;
export const RELU: i32 = 4;

/** 4 × 8 outputs, rows of A contiguous. */
export function tileOfRows(
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
export function tileOfColumns(
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
