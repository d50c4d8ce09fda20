import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberLabels } from './label_numbers.ts';
import { similarLabel } from './similar_label.ts';

const counted = (samples: Record<string, number>) =>
  Object.entries(samples).map(([label, count]) => ({ label, samples: count }));

describe('the numbers of the labels', () => {
  it('begin with the most frequent', () => {
    expect(numberLabels([], counted({ no: 3, yes: 9, more: 3 }))).toEqual(['yes', 'more', 'no']);
  });

  it('stay as they are when the counts change and labels come or go', () => {
    expect(numberLabels(['yes', 'no'], counted({ no: 30, more: 50, drink: 60 }))).toEqual([
      'yes',
      'no',
      'drink',
      'more',
    ]);
  });
});

describe('a label that may have been meant', () => {
  it.each([
    ['Drink', 'drink'],
    [' all  done ', 'all_done'],
    ['drnk', 'drink'],
    ['drinks', 'drink'],
    ['drank', 'drink'],
  ])('for "%s" is "%s"', (typed, meant) => {
    expect(similarLabel(typed, ['yes', 'drink', 'all_done'])).toBe(meant);
  });

  it.each(['drink', 'on', 'music', '', 'dirnk'])('is not suspected behind "%s"', (typed) => {
    expect(similarLabel(typed, ['no', 'drink'])).toBeNull();
  });

  it('is found whichever letter was left out', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{5,12}$/), fc.nat(), (label, at) => {
        const place = at % label.length;
        expect(similarLabel(label.slice(0, place) + label.slice(place + 1), [label])).toBe(label);
      }),
    );
  });
});
