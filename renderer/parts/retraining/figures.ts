/** Writes a value with at most so many decimals. */
type Write = (value: number, decimals: number) => string;

const MOST_DECIMALS = 6;

/**
 * A value beside its limit, with as few decimals as show the limit as it is and tell the two apart where they
 * differ: 15.2 % and 15 %, never 15 % and 15 %.
 */
export function sideBySide(value: number, limit: number, write: Write): [string, string] {
  const exact = write(limit, MOST_DECIMALS);
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals++) {
    const [left, right] = [write(value, decimals), write(limit, decimals)];
    if (right === exact && (left !== right || value === limit)) return [left, right];
  }
  return [write(value, MOST_DECIMALS), exact];
}

export const writePercent =
  (locale: string): Write =>
  (value, decimals) =>
    new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: decimals }).format(value);

export const writeNumber =
  (locale: string): Write =>
  (value, decimals) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }).format(value);

/** "30 days". */
export const writeDays =
  (locale: string): Write =>
  (value, decimals) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: 'day',
      unitDisplay: 'long',
      maximumFractionDigits: decimals,
    }).format(value);

/** A share that claims no more than the lower bound, or the upper one, does. */
export const roundedDown = (share: number): number => Math.floor(share * 100) / 100;
export const roundedUp = (share: number): number => Math.ceil(share * 100) / 100;
