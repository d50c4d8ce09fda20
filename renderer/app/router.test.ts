import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modalitySchema, userIdSchema } from '../../data/schema.ts';
import { createRouter, hrefOf, parseRoute, type Route } from './router.ts';

const user_id = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((name) => userIdSchema.safeParse(name).success);
const modality = fc.constantFrom(...modalitySchema.options);
const number = fc.integer({ min: 1, max: 1_000_000 });
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom<Route>(
    { screen: 'people' },
    { screen: 'recommendations' },
    { screen: 'policy' },
    { screen: 'retraining_log' },
  ),
  fc.record({ screen: fc.constant('import' as const), user_id, modality }, { requiredKeys: ['screen'] }),
  fc.record({ screen: fc.constant('import_job' as const), job_id: number }),
  fc.record({ screen: fc.constantFrom('dataset' as const, 'retrain' as const), user_id, modality }),
  fc.record({
    screen: fc.constant('dataset' as const),
    user_id,
    modality,
    at: fc.constant('evidence' as const),
  }),
  fc.record({ screen: fc.constant('model' as const), user_id, modality, version: number }),
);

describe('an address', () => {
  it('leads back to the route it was made from, whatever the person is called', () => {
    fc.assert(
      fc.property(route, (place) => {
        expect(parseRoute(hrefOf(place))).toEqual(place);
      }),
    );
  });

  it.each([
    '',
    '#',
    '#/',
    '#/nowhere',
    '#/people/Mira',
    '#/people/Mira/dance',
    '#/people//gesture',
    '#/people/%E0%A4%A/x',
  ])('that makes no sense (%s) leads to the people', (hash) =>
    expect(parseRoute(hash)).toEqual({ screen: 'people' }),
  );

  it('of a version that is no number leads to the models', () => {
    expect(parseRoute('#/people/Mira/gesture/models/last')).toEqual({
      screen: 'models',
      user_id: 'Mira',
      modality: 'gesture',
    });
  });
});

describe('the router', () => {
  it('follows the address and counts its moves', () => {
    const page = Object.assign(new EventTarget(), { location: { hash: '' } }) as unknown as Window;
    const router = createRouter(page);
    expect(router.getState()).toMatchObject({ route: { screen: 'people' }, moves: 0 });
    page.location.hash = '#/import/7';
    page.dispatchEvent(new Event('hashchange'));
    expect(router.getState()).toMatchObject({ route: { screen: 'import_job', job_id: 7 }, moves: 1 });
  });
});
