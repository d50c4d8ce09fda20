import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from './canonical_json.ts';

const text = (value: unknown) => new TextDecoder().decode(canonicalJson(value));

describe('canonical JSON', () => {
  test('has its keys in order at every depth, two spaces, and a last newline', () => {
    expect(text({ b: [{ d: 1, c: 'é' }], a: null })).toBe(
      '{\n  "a": null,\n  "b": [\n    {\n      "c": "é",\n      "d": 1\n    }\n  ]\n}\n',
    );
  });

  test('says the same as plain JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(text(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('carries a float32 without loss', () => {
    const float = fc.float({ noNaN: true, noDefaultInfinity: true }).filter((x) => !Object.is(x, -0));
    fc.assert(
      fc.property(float, (number) => {
        expect(Math.fround(JSON.parse(text(number)))).toBe(number);
      }),
    );
  });

  test.each([Number.NaN, Infinity, -Infinity])('refuses %s instead of writing null', (number) => {
    expect(() => canonicalJson({ weights: [number] })).toThrow(
      expect.objectContaining({ code: 'ARTIFACT_NOT_FINITE' }),
    );
  });
});
