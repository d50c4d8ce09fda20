import { expect, it } from 'vitest';
import { AppError } from '../../../data/errors.ts';
import { reasonSchema } from '../../../data/schema.ts';
import { fakeProgram, settled } from '../../testing.ts';
import { createInUse } from './in_use_store.ts';
import { reasonFault } from './reason_fault.ts';

const dataset = { user_id: 'Mira', modality: 'gesture' } as const;
const key = { ...dataset, version: 2 };

const reads = {
  'models.activations': () => ({ activations: [], back_to: [1] }),
  'models.weigh': () => null,
};
const activated = { version: 2, model_version: 'gesture-Mira-v2', previous_version: 1, comparison: null };
const namesOf = (asked: readonly { name: string }[]) => asked.map(({ name }) => name);

it('puts the version of the screen in use, and looks again at what is shown', async () => {
  const program = fakeProgram({ ...reads, 'models.promote': () => activated });
  const store = createInUse(program.connection, key);
  await store.getState().use();
  expect(program.asked[0]).toEqual({ name: 'models.promote', input: key });
  expect(namesOf(program.asked.slice(1)).sort()).toEqual(['models.activations', 'models.weigh']);
  expect(store.getState()).toMatchObject({
    ...{ busy: false, error: null, done: { kind: 'promotion', version: 2, previous: 1 } },
  });
});

it('hands the reason over where there is one', async () => {
  const program = fakeProgram({ ...reads, 'models.promote': () => activated });
  await createInUse(program.connection, key).getState().use('New words');
  expect(program.asked[0]?.input).toEqual({ ...key, reason: 'New words' });
});

it('hands over why somebody goes back, where they say so', async () => {
  const program = fakeProgram({ ...reads, 'models.rollback': () => activated });
  await createInUse(program.connection, key).getState().goBack(1, 'She liked it better');
  expect(program.asked[0]?.input).toEqual({ ...dataset, version: 1, reason: 'She liked it better' });
});

it('goes back to exactly the version that the button named', async () => {
  const back = { ...activated, version: 1, previous_version: 2 };
  const program = fakeProgram({ ...reads, 'models.rollback': () => back });
  const store = createInUse(program.connection, key);
  await store.getState().goBack(1);
  expect(program.asked[0]).toEqual({ name: 'models.rollback', input: { ...dataset, version: 1 } });
  expect(store.getState().done).toEqual({ kind: 'rollback', version: 1, previous: 2 });
});

it('keeps a refusal, and looks again: what was shown has changed', async () => {
  const refused = new AppError('PROMOTION_OUTDATED', 'Look again.');
  const refuse = () => {
    throw refused;
  };
  const program = fakeProgram({ ...reads, 'models.promote': refuse });
  const store = createInUse(program.connection, key);
  await store.getState().use();
  expect(store.getState()).toMatchObject({ busy: false, error: refused, done: null });
  expect(namesOf(program.asked)).toContain('models.weigh');
});

it('asks once, however often the button is pressed', async () => {
  const program = fakeProgram({ ...reads, 'models.promote': () => activated });
  const { use } = createInUse(program.connection, key).getState();
  await Promise.all([use(), use()]);
  expect(namesOf(program.asked).filter((name) => name === 'models.promote')).toHaveLength(1);
});

it('leaves it at the version in use, on record, until somebody decides again', async () => {
  const kept = { at: 5, operator: 'Kim', in_use: 1 };
  const program = fakeProgram({
    ...reads,
    'models.keep': () => ({ version: 2, in_use: 1 }),
    'models.kept': () => kept,
  });
  const store = createInUse(program.connection, key);
  await Promise.all([store.getState().keep(1), store.getState().keep(1)]);
  expect(program.asked.filter(({ name }) => name === 'models.keep')).toEqual([
    { name: 'models.keep', input: { ...key, in_use: 1 } },
  ]);
  expect(store.getState().keeping.getState().value).toEqual({ kept });
  store.getState().decideAgain();
  expect(store.getState().decidesAgain).toBe(true);
  await store.getState().keep(1);
  expect(store.getState()).toMatchObject({ busy: false, error: null, decidesAgain: false });
});

it('says why it could not be left there: another came into use meanwhile', async () => {
  const refused = new AppError('DECISION_OUTDATED', 'Look again.');
  const refuse = () => {
    throw refused;
  };
  const program = fakeProgram({ ...reads, 'models.keep': refuse, 'models.kept': () => null });
  const store = createInUse(program.connection, key);
  await store.getState().keep(1);
  expect(store.getState()).toMatchObject({ busy: false, error: refused });
  expect(namesOf(program.asked)).toContain('models.activations');
});

it('weighs anew whenever a model changes anywhere', async () => {
  const program = fakeProgram(reads);
  const stop = createInUse(program.connection, key).getState().weighing.getState().watch();
  await settled();
  program.emit('store.changed', { topics: ['models'] });
  await settled();
  stop();
  expect(namesOf(program.asked)).toEqual(['models.weigh', 'models.weigh']);
});

it('takes a reason that says something and is no novel, as the record does', () => {
  const reasons = [' ', 'New words', 'x'.repeat(1000), 'x'.repeat(1001)];
  expect(reasons.map(reasonFault)).toEqual(['missing', null, null, 'too_long']);
  const kept = reasons.map((reason) => reasonSchema.safeParse(reason).success);
  expect(reasons.map((reason) => reasonFault(reason) === null)).toEqual(kept);
});
