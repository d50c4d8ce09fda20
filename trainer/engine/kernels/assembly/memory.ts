// A thread's own scratch. Nothing else is global.

/** 4 × 8 floats for the edges of a product, and eight for their bias. */
export let edgeTile: usize = 0;
/** 64 vectors for whoever needs them between two calls. */
export let workspace: usize = 0;

/** Set once, before any other call. */
export function placeScratch(at: usize): void {
  edgeTile = at;
  workspace = at + 192;
}

/** Copies chosen rows side by side: target[i] = source[indices[i]]. Sizes in bytes. */
export function gatherRows(source: usize, indices: usize, target: usize, rows: i32, rowBytes: i32): void {
  for (let i = 0; i < rows; i++) {
    memory.copy(target + i * rowBytes, source + load<u32>(indices + (i << 2)) * rowBytes, rowBytes);
  }
}

/** Leaves a figure where the thread that began the round looks for it. */
export function storeTotal(at: usize, value: f64): void { store<f64>(at, value); }
