import fc from 'fast-check';
import { expect, test } from 'vitest';
import { experimentId, keyPart, trackedRunId } from './names.ts';
import { yamlMapping } from './yaml.ts';

/** What MLflow lets pass on every system (mlflow/utils/validation.py, on Windows), and what is one file name. */
const MLFLOW_KEY = /^[\p{L}\p{N}_.\- ]*$/u;

test('every label becomes a part of a key that MLflow takes, and usual ones stay as they are', () => {
  expect(keyPart('thank_you')).toBe('thank_you');
  expect(keyPart('Müde!')).toMatch(/^Müde_\.[0-9a-f]{16}$/);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 128 }), (label) => {
      const key = `test_f1.${keyPart(label)}`;
      expect(key).toMatch(MLFLOW_KEY);
      expect(new TextEncoder().encode(key).length).toBeLessThanOrEqual(250);
    }),
  );
});

test('no two labels share a key, not even where a disk takes capitals and accents for the same', () => {
  const alike = fc.constantFrom('a', 'A', 'é', 'e\u0301', 'ſ', 's', ' ', '.', '_', '\ud800');
  const labels = fc.array(alike, { maxLength: 4 }).map((letters) => letters.join(''));
  const folded = (label: string) => keyPart(label).normalize('NFD').toLowerCase();
  fc.assert(
    fc.property(labels, labels, (one, other) => {
      fc.pre(one !== other);
      expect(folded(one)).not.toBe(folded(other));
    }),
  );
});

test('ids are as long as MLflow’s own and the same every time', () => {
  const key = { workspace_id: 'a'.repeat(32), user_id: 'anna', modality: 'gesture' };
  expect(experimentId(key)).toMatch(/^[1-9]\d{17}$/);
  expect(experimentId(key)).toBe(experimentId({ ...key }));
  expect(experimentId(key)).not.toBe(experimentId({ ...key, user_id: 'Anna' }));
  expect(trackedRunId('w', 1)).toMatch(/^[0-9a-f]{32}$/);
  expect(trackedRunId('w', 1)).not.toBe(trackedRunId('w', 11));
});

test('any text is a YAML string that reads back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const [, quoted = ''] = /^name: "(.*)"\n$/.exec(yamlMapping({ name: text })) ?? [];
      expect(quoted).toMatch(/^[ -~]*$/);
      const back = quoted.replace(/\\U([0-9a-f]{8})/g, (_, code) =>
        String.fromCodePoint(Number.parseInt(code, 16)),
      );
      expect(back).toBe(text.toWellFormed());
      expect(quoted.replace(/\\U[0-9a-f]{8}/g, '')).not.toMatch(/["\\]/);
    }),
  );
  expect(yamlMapping({ end: 3, gone: null })).toBe('end: 3\ngone: null\n');
});
