export function zero(at: usize, count: i32): void { memory.fill(at, 0, <usize>count << 2); }
