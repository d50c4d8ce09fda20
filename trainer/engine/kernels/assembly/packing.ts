// Panels of eight columns, one after the other: how a product reads B fastest.

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

/** Packs kernels [window][channels][filters], turned by half a turn, as [channels / 8][window][filters][8]. */
export function packTurned(kernel: usize, window: i32, channels: i32, filters: i32, target: usize): void {
  for (let c = 0; c < channels; c += 8) {
    for (let v = window - 1; v >= 0; v--) {
      for (let f = 0; f < filters; f++, target += 32) {
        for (let q = 0; q < 8; q++) {
          const from = kernel + (((v * channels + c + q) * filters + f) << 2);
          store<f32>(target + (q << 2), c + q < channels ? load<f32>(from) : 0);
        }
      }
    }
  }
}
