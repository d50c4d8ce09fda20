import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineOf, lineOfSyntax, linesOfKeys } from './json_lines.ts';

const text = `{
  "min_new_samples": 5, "mode": "a { : } \\" string",
  "users": {
    "an.na": { "max_per_day"
      : 3 },
    "\\u0062en": {
      "modalities": {}
    }
  },
  "list": [{ "users": 1 }],
  "max_drift": null
}`;

test('each key is found on its line, whatever stands in strings', () => {
  expect(Object.fromEntries(linesOfKeys(text))).toEqual({
    ...{ min_new_samples: 2, mode: 2, users: 3, 'users.an.na': 4, 'users.an.na.max_per_day': 4 },
    ...{ 'users.ben': 6, 'users.ben.modalities': 7, list: 10, 'list.users': 10, max_drift: 11 },
  });
});

test('what is missing is looked for where it would stand', () => {
  const lines = linesOfKeys(text);
  expect(lineOf(lines, 'users.ben.modalities.sound')).toBe(7);
  expect([lineOf(lines, ''), lineOf(lines, 'policy_config_version')]).toEqual([null, null]);
});

test('every key of any object is found, in order', () => {
  const object = fc.dictionary(fc.string(), fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 1 })), {
    maxKeys: 5,
  });
  fc.assert(
    fc.property(object, (value) => {
      const keys = Object.keys(value).filter((key) => key !== '' && !key.includes('.'));
      const lines = linesOfKeys(JSON.stringify(value, null, 1));
      const found = keys.map((key) => lines.get(key) ?? 0);
      expect(found).toEqual(found.toSorted((a, b) => a - b));
      expect(found.every((line) => line > 1)).toBe(true);
    }),
  );
});

test.for([
  ['{\n "a": 1,\n}', 3],
  ['{\n "a": 1,\n "b"', 3],
  ['', 1],
  ['{}', null],
] as const)('%j stops being JSON on line %j', ([broken, line]) => {
  expect(lineOfSyntax(broken)).toBe(line);
});
