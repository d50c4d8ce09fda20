import { InvalidArgumentError } from 'commander';

/** A whole number of at least zero, as commander wants its parsers: the value, or an error that says why. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,10}$/.test(text)) throw new InvalidArgumentError('It must be a whole number of at least 0.');
  return Number(text);
}
