import type { Formula } from './formula.ts';

/** The median of the known among the values, 0 of none. @param known boolean; both have one number a frame */
export function writeMedian(formula: Formula, values: string, known: string): string {
  const [numbers, counted] = [formula.flat(values), formula.flat(known)];
  const last = formula.number(Number.POSITIVE_INFINITY);
  const sorted = formula.sorted(formula.apply('Where', counted, numbers, last));
  const count = formula.sum(formula.to('int64', counted), 0);
  const two = formula.whole(2);
  const upper = formula.apply('Div', count, two);
  const lower = formula.apply('Div', formula.apply('Sub', count, formula.whole(1)), two);
  const both = formula.apply('Add', formula.gather(sorted, lower), formula.gather(sorted, upper));
  const middle = formula.apply('Div', both, formula.number(2));
  return formula.apply('Where', formula.apply('Greater', count, formula.whole(0)), middle, formula.number(0));
}

/** 1 instead of 0, for what is divided by. */
export function writeOrOne(formula: Formula, value: string): string {
  return formula.apply('Where', formula.apply('Equal', value, formula.number(0)), formula.number(1), value);
}
