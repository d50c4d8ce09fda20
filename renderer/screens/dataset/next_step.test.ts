import { describe, expect, it } from 'vitest';
import { type Differs, fakeEvidence, fakeHold } from '../../parts/retraining/testing.ts';
import { nextStep } from './next_step.ts';
import { fakeDetail } from './testing.ts';

const DAY_MS = 86_400_000;

function step(detail: Parameters<typeof fakeDetail>[0], differs: Differs = {}, doubts: number | null = 0) {
  return nextStep({ detail: fakeDetail(detail), evidence: fakeEvidence(differs), training: false, doubts });
}

describe('before there is a model', () => {
  it('consent comes first: without it nothing may be learned', () => {
    const detail = {
      summary: { state: 'no_consent' },
      not_trainable: { no_consent: 9, unlabelled: 4 },
    } as const;
    expect(step(detail)).toEqual({ kind: 'consent', count: 9 });
  });

  it('recordings that are there are made usable before more are asked for', () => {
    const summary = { state: 'collecting', trainable: 2 } as const;
    expect(step({ summary, not_trainable: { unlabelled: 3, unconfirmed: 4, no_consent: 9 } })).toEqual({
      kind: 'unconfirmed',
      count: 4,
    });
    expect(step({ summary, not_trainable: { no_consent: 9 } })).toEqual({ kind: 'consent', count: 9 });
  });

  it('says which label has too few, or that one label is not enough', () => {
    const summary = { state: 'collecting', trainable: 8 } as const;
    expect(
      step({
        summary,
        labels: [
          ['yes', 6],
          ['no', 2],
        ],
      }),
    ).toEqual({
      kind: 'more_recordings',
      label: 'no',
      count: 2,
    });
    expect(step({ summary, labels: [['yes', 8]] })).toEqual({ kind: 'more_labels', count: 1 });
  });

  it('trains once there is enough, whatever else waits', () => {
    const detail = { summary: { state: 'ready', trainable: 12 }, not_trainable: { unlabelled: 5 } } as const;
    expect(step(detail)).toEqual({ kind: 'train', count: 12 });
  });
});

describe('with a model', () => {
  const summary = { state: 'new_recordings', new_since_training: 62 } as const;
  const advised = { decision: { outcome: 'advise' } } as const;

  it('a training under way is all there is to see', () => {
    const detail = fakeDetail({ summary });
    const evidence = fakeEvidence(advised);
    expect(nextStep({ detail, evidence, training: true, doubts: null })).toEqual({ kind: 'training' });
    expect(step({ summary }, { ...advised, observation: { pending_since: 5 } })).toEqual({
      kind: 'training',
    });
  });

  it('is trained again when that is advised, and not when it was put off', () => {
    expect(step({ summary }, advised)).toEqual({ kind: 'retrain', count: 62 });
    const putOff: Differs = { decision: { outcome: 'held_back', holds: [fakeHold('snoozed')] } };
    expect(step({ summary }, putOff)).toEqual({ kind: 'try' });
  });

  it('a version that waits is looked at before another is trained', () => {
    const candidate = { version: 4, trained_at: 0, new_samples: 0 };
    const later = { at: 30 * DAY_MS } as const;
    const waits = { kind: 'candidate', version: 4 };
    expect(step({ summary }, { observation: { candidate } })).toEqual(waits);
    expect(step({ summary }, { decision: later, observation: { candidate, active: null } })).toEqual(waits);
    expect(step({ summary }, { decision: later, observation: { candidate } })).toEqual({ kind: 'try' });
    const held = { ...later, outcome: 'held_back' as const, holds: [fakeHold('candidate_waiting')] };
    expect(step({ summary }, { decision: held, observation: { candidate } })).toEqual(waits);
  });

  it('then come recordings without a label, then doubtful ones, then trying it', () => {
    const trained = { summary: { state: 'trained' } } as const;
    expect(step({ ...trained, not_trainable: { unlabelled: 2 } }, {}, 7)).toEqual({
      kind: 'unlabelled',
      count: 2,
    });
    expect(step(trained, {}, 7)).toEqual({ kind: 'check', count: 7 });
    expect(step(trained, {}, 0)).toEqual({ kind: 'try' });
  });

  it('says nothing while what speaks for retraining is not known, which a first training need not wait for', () => {
    const unknown = { evidence: null, training: false, doubts: 0 };
    expect(nextStep({ ...unknown, detail: fakeDetail({ summary: { state: 'trained' } }) })).toBeNull();
    const ready = fakeDetail({ summary: { state: 'ready', trainable: 12 } });
    expect(nextStep({ ...unknown, detail: ready })).toEqual({ kind: 'train', count: 12 });
  });

  it('says nothing while it is not known whether recordings are doubtful, where that decides', () => {
    expect(step({ summary: { state: 'trained' } }, {}, null)).toBeNull();
    expect(step({ summary }, advised, null)).toEqual({ kind: 'retrain', count: 62 });
  });
});
