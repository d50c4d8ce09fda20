// Where a thread's own scratch lies: a tile for the edges of a product, then nothing else is global.

/** Address of 4 × 8 floats that only this instance uses. Set once, before any other call. */
export let edgeTile: usize = 0;

export function placeScratch(at: usize): void { edgeTile = at; }

/** Copies chosen rows side by side: target[i] = source[indices[i]]. Sizes in bytes. */
export function gatherRows(source: usize, indices: usize, target: usize, rows: i32, rowBytes: i32): void {
  for (let i = 0; i < rows; i++) {
    memory.copy(target + i * rowBytes, source + load<u32>(indices + (i << 2)) * rowBytes, rowBytes);
  }
}

/** Leaves a figure where the thread that began the round looks for it. */
export function storeTotal(at: usize, value: f64): void { store<f64>(at, value); }
