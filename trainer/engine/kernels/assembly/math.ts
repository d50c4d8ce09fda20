// Float64 elementary functions. AssemblyScript's Math is a port of musl to plain WebAssembly arithmetic,
// so every processor gives the same bits, which no JavaScript engine promises of its own Math.

export function exp(x: f64): f64 { return Math.exp(x); }
export function log(x: f64): f64 { return Math.log(x); }
export function log10(x: f64): f64 { return Math.log10(x); }
export function log2(x: f64): f64 { return Math.log2(x); }
export function log1p(x: f64): f64 { return Math.log1p(x); }
export function expm1(x: f64): f64 { return Math.expm1(x); }
export function pow(x: f64, y: f64): f64 { return Math.pow(x, y); }
export function sin(x: f64): f64 { return Math.sin(x); }
export function cos(x: f64): f64 { return Math.cos(x); }
export function tan(x: f64): f64 { return Math.tan(x); }
export function asin(x: f64): f64 { return Math.asin(x); }
export function acos(x: f64): f64 { return Math.acos(x); }
export function atan(x: f64): f64 { return Math.atan(x); }
export function atan2(y: f64, x: f64): f64 { return Math.atan2(y, x); }
export function tanh(x: f64): f64 { return Math.tanh(x); }
export function cbrt(x: f64): f64 { return Math.cbrt(x); }
export function hypot(x: f64, y: f64): f64 { return Math.hypot(x, y); }
