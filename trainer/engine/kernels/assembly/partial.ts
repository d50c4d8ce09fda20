// Rows of channels whose number is no multiple of four end in a vector of which only `count` lanes exist.

// @ts-ignore: decorator
@inline
export function loadUpTo(at: usize, count: i32): v128 {
  if (count >= 4) return v128.load(at);
  return loadPart(at, count);
}

function loadPart(at: usize, count: i32): v128 {
  let x = v128.load32_zero(at);
  if (count > 1) x = f32x4.replace_lane(x, 1, load<f32>(at, 4));
  if (count > 2) x = f32x4.replace_lane(x, 2, load<f32>(at, 8));
  return x;
}

// @ts-ignore: decorator
@inline
export function storeUpTo(at: usize, x: v128, count: i32): void {
  if (count >= 4) v128.store(at, x);
  else storePart(at, x, count);
}

function storePart(at: usize, x: v128, count: i32): void {
  store<f32>(at, f32x4.extract_lane(x, 0));
  if (count > 1) store<f32>(at, f32x4.extract_lane(x, 1), 4);
  if (count > 2) store<f32>(at, f32x4.extract_lane(x, 2), 8);
}
