import { describe, expect, it } from 'vitest';
import { createTexts } from '../../messages/texts.ts';
import { fakeProgram, settled } from '../../testing.ts';
import { findingText } from './finding_text.ts';
import { createRetrain } from './retrain_store.ts';

const key = { user_id: 'Mira', modality: 'gesture' } as const;
const passed = { status: 'PASSED', trainable: 40, classes: 4, findings: [] };

describe('the choices', () => {
  it('are checked anew when recordings of others come in', async () => {
    const program = fakeProgram({ 'training.check': () => passed });
    const retrain = createRetrain(program.connection, key);
    retrain.getState().gate.getState().watch();
    await settled();
    retrain.getState().choose({ algorithm: 'forest' });
    retrain.getState().choose({ includeOthers: true });
    await settled();
    const checks = program.asked.filter(({ name }) => name === 'training.check');
    expect(checks.map(({ input }) => input)).toMatchObject([
      { config: { include_other_performers: false } },
      { config: { include_other_performers: true } },
    ]);
  });
});

describe('the plan', () => {
  it('is made anew with every choice, but not with one that cannot be', async () => {
    const program = fakeProgram({});
    const retrain = createRetrain(program.connection, key);
    retrain.getState().choose({ searchTime: '60' });
    await settled();
    retrain.getState().choose({ seed: 'x' });
    await settled();
    expect(program.asked).toMatchObject([
      { name: 'training.estimate', input: { config: { budget_seconds: 60 } } },
    ]);
  });
});

describe('the look at the recordings themselves', () => {
  it('is taken when somebody asks for it, and again when others come in', async () => {
    const program = fakeProgram({ 'training.check': () => passed, 'training.inspect': () => passed });
    const retrain = createRetrain(program.connection, key);
    retrain.getState().choose({ includeOthers: true });
    await settled();
    expect(program.asked.map(({ name }) => name)).not.toContain('training.inspect');
    await retrain.getState().inspection.getState().reload();
    retrain.getState().choose({ includeOthers: false });
    await settled();
    const looks = program.asked.filter(({ name }) => name === 'training.inspect');
    expect(looks.map(({ input }) => input)).toMatchObject([
      { include_other_performers: true },
      { include_other_performers: false },
    ]);
  });
});

describe('starting', () => {
  it('begins one training, however often the button is pressed', async () => {
    const program = fakeProgram({ 'training.start': () => ({ job_id: 7 }) });
    const retrain = createRetrain(program.connection, key);
    await Promise.all([retrain.getState().start(), retrain.getState().start()]);
    expect(retrain.getState()).toMatchObject({ jobId: 7, starting: false, startError: null });
    expect(program.asked).toHaveLength(1);
  });

  it('does nothing while the seed is wrong', async () => {
    const program = fakeProgram({});
    const retrain = createRetrain(program.connection, key);
    retrain.getState().choose({ seed: 'x' });
    await retrain.getState().start();
    expect(program.asked).toEqual([]);
  });

  it('says why the program refused, and may be tried again', async () => {
    const retrain = createRetrain(fakeProgram({}).connection, key);
    await retrain.getState().start();
    expect(retrain.getState().startError).toBeInstanceOf(Error);
    expect(retrain.getState()).toMatchObject({ starting: false, jobId: null });
  });
});

describe('a finding', () => {
  it('is said in the language of the window, with its figures', () => {
    const finding = {
      code: 'TOO_FEW_RECORDINGS',
      status: 'FAILED',
      count: 2,
      evidence: ['yes: 1', 'no: 2'],
      message: '',
    } as const;
    expect(findingText({ ...finding, evidence: ['yes: 1', 'no: 2'] }, createTexts('de'))).toBe(
      'Für 2 Bedeutungen gibt es zu wenige Aufnahmen: yes: 1 und no: 2. Nehmen Sie mehr davon auf.',
    );
  });

  it('that the message files do not know speaks for itself', () => {
    const finding = {
      code: 'NEVER_HEARD',
      status: 'WARNING',
      count: 2,
      evidence: [],
      message: 'Two.',
    } as const;
    expect(findingText({ ...finding, evidence: [] }, createTexts('de'))).toBe('Two.');
  });
});
