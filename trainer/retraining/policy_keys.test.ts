import fc from 'fast-check';
import { expect, test } from 'vitest';
import { droppedKeys } from './policy_keys.ts';

const dropped = (text: string) => droppedKeys(text).map(({ path }) => path);

test.each([
  ['{"users": {"anna": {"mode": "advise"}, "ben": {}, "anna": {}}}', ['anna']],
  ['{"min_new_samples": 1, "min_new_\\u0073amples" : 2}', ['min_new_samples']],
  ['{"users": {"__proto__": {"min_new_samples": 3}}}', ['__proto__']],
])('%s: what a parser would drop is found', (text, keys) => {
  expect(dropped(text)).toEqual(keys);
});

test('the same name in two places is two things', () => {
  expect(
    dropped('{"a": "{\\"a\\": 1, \\"a\\": 2}", "b": {"a": 1, "c": {"a": 1}}, "c": [{"a": 1}, {"a": 1}]}'),
  ).toEqual([]);
});

test('nothing is found in what a parser keeps whole', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value, null, 1);
      fc.pre(!text.includes('__proto__'));
      expect(dropped(text)).toEqual([]);
    }),
  );
});
