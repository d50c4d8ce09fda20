import { InvalidArgumentError } from 'commander';

/** A whole number of at least zero, as commander wants its parsers: the value, or an error that says why. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,10}$/.test(text)) throw new InvalidArgumentError('It must be a whole number of at least 0.');
  return Number(text);
}

export function positiveWholeNumber(text: string): number {
  const value = wholeNumber(text);
  if (value === 0) throw new InvalidArgumentError('It must be a whole number of at least 1.');
  return value;
}

/** A TCP port; 0 leaves the choice to the system. */
export function portNumber(text: string): number {
  const port = wholeNumber(text);
  if (port > 65_535) throw new InvalidArgumentError('A port is a number up to 65535.');
  return port;
}

export function positiveNumber(text: string): number {
  const value = Number(text);
  if (!/^\d*\.?\d+$/.test(text) || value <= 0) throw new InvalidArgumentError('It must be a number above 0.');
  return value;
}

/** A day (from its first moment on) or a moment, in UTC unless it names its zone; milliseconds since 1970. */
export function startOfPeriod(text: string): number {
  return momentIn(text, 0);
}

/** The same, a day counting to its end. */
export function endOfPeriod(text: string): number {
  return momentIn(text, DAY_MS);
}

const DAY_MS = 86_400_000;

function momentIn(text: string, ofDay: number): number {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const isMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?$/.test(text);
  const at = Date.parse(isMoment && !/(Z|[+-]\d{2}:\d{2})$/.test(text) ? `${text}Z` : text);
  if ((isDay || isMoment) && isInCalendar(text) && Number.isFinite(at)) return isDay ? at + ofDay : at;
  throw new InvalidArgumentError('It must be a date such as 2026-01-31.');
}

/** The 30th of February would be taken for the 2nd of March. */
function isInCalendar(text: string): boolean {
  const day = text.slice(0, 10);
  const at = Date.parse(day);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(day);
}
