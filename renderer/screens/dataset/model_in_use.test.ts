import { describe, expect, it } from 'vitest';
import { type Metrics, metricsSchema } from '../../../data/schema.ts';
import { createTexts } from '../../messages/texts.ts';
import { fakeActivation, fakeModel } from '../models/testing.ts';
import { modelInUse, modelWords } from './model_in_use.ts';

const NOVEMBER = Date.UTC(2026, 10, 12, 12);

describe('the model in use', () => {
  it('is the active version, in use since it was last put in use', () => {
    const active = fakeModel(3, { status: 'active' });
    const activations = [fakeActivation(3, 5), fakeActivation(4, NOVEMBER + 1), fakeActivation(3, NOVEMBER)];
    expect(modelInUse([fakeModel(4), active], { activations, back_to: [] })).toEqual({
      model: active,
      since: NOVEMBER,
    });
  });

  it('is none while no version was put in use', () => {
    expect(modelInUse([fakeModel(4)], { activations: [], back_to: [] })).toBeNull();
  });
});

describe('its sentence', () => {
  const en = createTexts('en', 'en-GB');
  const words = (metrics: Partial<Metrics>, since: number | null = NOVEMBER) => {
    const nothing = metricsSchema.parse({ train: null, validation: null, test: null });
    return modelWords({ model: fakeModel(3, { metrics: { ...nothing, ...metrics } }), since }, en);
  };
  const part = {
    samples: 50,
    confusion: [
      [47, 3],
      [0, 0],
    ],
  } as unknown as NonNullable<Metrics['test']>;

  it('says since when, and how many of 100 it understands', () => {
    expect(words({ test: part })).toBe('Version 3, in use since 12 Nov 2026, understands 94 of 100.');
    expect(words({ test: part }, null)).toBe('Version 3 understands 94 of 100.');
  });

  it('says what it is likely between, where chance could be measured', () => {
    const accuracy = { low: 0.881, high: 0.979 };
    const test = { ...part, intervals: { accuracy } } as NonNullable<Metrics['test']>;
    expect(words({ test })).toContain('understands 94 of 100, likely between 88 and 98.');
  });

  it('says where that is an estimate, or cannot be said', () => {
    expect(words({ estimate: part, estimate_source: 'cross_validation' })).toContain(
      'about 94 of 100 (estimate)',
    );
    expect(words({})).toContain('too few recordings');
  });
});
