// A thread's own scratch. Nothing else is global.

/** 4 × 8 floats for the edges of a product, and eight for their bias. */
export let edgeTile: usize = 0;
/** 64 vectors for whoever needs them between two calls. */
export let workspace: usize = 0;

/**
 * Vectors of constants: a load is one instruction, where a splat is rebuilt from three each time that it is
 * needed, because there are more constants than registers.
 */
export let constants: usize = 0;

/** Set once, before any other call. */
export function placeScratch(at: usize): void {
  edgeTile = at;
  workspace = at + 192;
  constants = at + 1216;
  setConstant(0, -87.33);
  setConstant(1, 88.37);
  setConstant(2, 12582912);
  setConstant(3, 1.44269504088896341);
  setConstant(4, 0.693359375);
  setConstant(5, -2.12194440e-4);
  setConstant(6, 1.9875691500e-4);
  setConstant(7, 1.3981999507e-3);
  setConstant(8, 8.3334519073e-3);
  setConstant(9, 4.1665795894e-2);
  setConstant(10, 1.6666665459e-1);
  setConstant(11, 5.0000001201e-1);
  setConstant(12, 1);
  setConstant(13, 4);
  setConstant(14, 5);
  setConstant(15, 8);
  setConstant(16, 4.25);
  setConstant(17, 0.25);
  setConstant(18, 1.25);
  setConstant(19, 0.5);
  setConstant(20, 2.5);
  setConstant(21, 5.25);
  setConstant(22, 0.125);
}

function setConstant(index: i32, value: f32): void {
  v128.store(constants + (index << 4), f32x4.splat(value));
}

/** Copies chosen rows side by side: target[i] = source[indices[i]]. Sizes in bytes. */
export function gatherRows(source: usize, indices: usize, target: usize, rows: i32, rowBytes: i32): void {
  for (let i = 0; i < rows; i++) {
    memory.copy(target + i * rowBytes, source + load<u32>(indices + (i << 2)) * rowBytes, rowBytes);
  }
}

/** Leaves a figure where the thread that began the round looks for it. */
export function storeTotal(at: usize, value: f64): void { store<f64>(at, value); }
