/** (−1)ᵏ / (2k+1)! for k = 0 … 10: the Taylor series of the sine. */
const COEFFICIENTS = Array.from({ length: 11 }, (_, k) => (k % 2 === 0 ? 1 : -1) / factorial(2 * k + 1));

/**
 * sin(πx) from sums and products alone, so that it has the same bits on every machine (`Math.sin` may
 * differ between engines). Error below 1e-15 for |x| < 2³².
 */
export function sinPi(x: number): number {
  const nearest = Math.round(x);
  const angle = (x - nearest) * Math.PI;
  const square = angle * angle;
  let sum = 0;
  for (let k = COEFFICIENTS.length - 1; k >= 0; k--) sum = sum * square + (COEFFICIENTS[k] as number);
  return nearest % 2 === 0 ? angle * sum : -angle * sum;
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}
