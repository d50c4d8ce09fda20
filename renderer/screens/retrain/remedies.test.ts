import { describe, expect, it } from 'vitest';
import { gateCodeSchema } from '../../../data/schema.ts';
import { hrefOf, parseRoute } from '../../app/router.ts';
import { remediesOf } from './remedies.ts';

const kinds = (code: string, sample_ids: number[] = []) =>
  remediesOf({ code, sample_ids }).map(({ kind }) => kind);

describe('what can be done about a finding', () => {
  it('acts on exactly the recordings that the gate has found', () => {
    expect(remediesOf({ code: 'SILENT_RECORDINGS', sample_ids: [3, 17] })).toEqual([
      { kind: 'show', only: { ids: '3-17' } },
      { kind: 'exclude', sample_ids: [3, 17] },
    ]);
  });

  it('leads to an address that the window understands', () => {
    const only = { ids: '3-17' };
    const route = { screen: 'recordings', user_id: 'Mira', modality: 'sound', only } as const;
    expect(parseRoute(hrefOf(route))).toEqual(route);
  });

  it('leaves it to a person which of two labels is right', () => {
    expect(kinds('CONTRADICTING_LABELS', [1, 2])).toEqual(['show']);
  });

  it('takes nothing out where the gate does not say what', () => {
    expect(kinds('SILENT_RECORDINGS')).toEqual([]);
  });

  it.each([
    ['UNCONFIRMED', ['confirm', 'show']],
    ['NO_CONSENT', ['consent', 'import']],
    ['TOO_FEW_RECORDINGS', ['import']],
    ['OTHER_PERFORMER', ['others']],
    ['NEVER_HEARD', []],
  ])('suits what was found: %s', (code, expected) => {
    expect(kinds(code)).toEqual(expected);
  });

  it('never takes out what is left out already', () => {
    const leftOut = ['NO_CONSENT', 'DEMO_RECORDINGS', 'UNLABELLED', 'UNCONFIRMED', 'REJECTED'];
    for (const code of gateCodeSchema.options.filter((one) => leftOut.includes(one))) {
      expect(kinds(code, [1])).not.toContain('exclude');
    }
  });
});
