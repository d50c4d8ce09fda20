/** Two numbers with as many decimals as it takes to show the limit as it is, and that they differ where they do. */
export function sideBySide(value: number, sign: string, limit: number, decimals: number): string {
  for (let d = decimals; d < 8; d++) {
    const [left, right] = [value.toFixed(d), limit.toFixed(d)];
    if (Number(right) === limit && (left !== right || value === limit)) return `${left} ${sign} ${right}`;
  }
  return `${value.toFixed(8)} ${sign} ${limit.toFixed(8)}`;
}

/** Two decimals that claim no more than the bound does. */
export const roundedDown = (bound: number): string => (Math.floor(bound * 100) / 100).toFixed(2);
export const roundedUp = (bound: number): string => (Math.ceil(bound * 100) / 100).toFixed(2);

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
