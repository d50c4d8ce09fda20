import { describe, expect, test } from 'vitest';
import { type Metrics, partMetricsSchema } from '../../data/schema.ts';
import { writeModelCard } from './model_card.ts';
import { type ModelInfo, readModelInfo } from './model_info.ts';
import { packageArtifacts } from './package.ts';
import { exampleIdentity, exampleOutcome } from './testing/example_model.ts';

const files = await packageArtifacts(exampleOutcome, exampleIdentity);
const info = readModelInfo(files);

const label = (name: string, f1: number, support = 10) => ({
  ...{ label: name, precision: 0.9, recall: 0.8, f1, support },
});
const interval = { low: 0.71, high: 0.98 };
const part = partMetricsSchema.parse({
  ...{ samples: 40, accuracy: 0.9, macro_f1: 0.89, loss: 0.3, labels: [], confusion: [] },
  per_class: [label('a', 0.99), label('b', 0.5), label('c', 0.7), label('d', 0.95), label('e', 0, 0)],
  probability: {
    ...{ auc: 1, pr_auc: 1, brier: 0.1, ece: 0.043, ece_equal_mass: 0.04, ece_classwise: null },
    ...{ precision_at_support: null, precision_at_10: null, per_class: [] },
  },
  intervals: {
    ...{ resamples: 1000, groups: 12, accuracy: interval, macro_f1: null, loss: null, brier: null },
    ...{ ece: null, auc: null, pr_auc: null },
  },
});
const metrics: Metrics = { ...exampleOutcome.metrics, test: part };

function cardOf(facts: Partial<ModelInfo> = {}, figures: Metrics = metrics): string {
  const samples = { train: 100, validation: 20, test: 40, holdout: 5 };
  return new TextDecoder().decode(writeModelCard({ ...info, samples, ...facts }, figures));
}

describe('a model card', () => {
  test('says whose model it is, of what, and how many recordings each part had', () => {
    const card = cardOf();
    expect(card).toContain('# Model card: gesture of elias01, version 2');
    expect(card).toContain('on 2026-11-20');
    for (const line of ['train: 100', 'validation: 20', 'test: 40', 'holdout: 5'])
      expect(card).toContain(line);
  });

  test('says how good it is, with counts, interval and calibration error', () => {
    const card = cardOf();
    expect(card).toContain('36 of 40 test recordings that it had not seen were understood: 90.0 %');
    expect(card).toContain('(95 % interval 71.0 % to 98.0 %)');
    expect(card).toContain('Calibration error 4.3 %');
  });

  test('names the three labels that it recognises worst, of those that were tested', () => {
    const worst = cardOf().split('recognises worst:')[1]?.split('##')[0] ?? '';
    expect(worst.match(/^- \w/gm)).toEqual(['- b', '- c', '- d']);
  });

  test('says so where no label was recognised badly', () => {
    const perfect = { ...part, per_class: [label('a', 1), label('b', 1)] };
    expect(cardOf({}, { ...metrics, test: perfect })).toContain('No label was missed');
  });

  test('says whether others performed for the person', () => {
    expect(cardOf()).toContain('and on no others');
    const training_config = { ...info.training_config, include_other_performers: true };
    expect(cardOf({ training_config })).toContain('that others performed for this person');
  });

  test('says when it answers, or that it always does', () => {
    expect(cardOf()).toContain('at least 0.5 and leads the next by at least 0.1');
    expect(cardOf({ rejection: null })).toContain('It always answers');
  });

  test('says what it was not tested on, as far as the recordings tell', () => {
    const card = cardOf({ labels: ['a', 'zzz'] });
    expect(card).toContain('no test recording is there: zzz');
    expect(card).toContain('moments in which the person says nothing');
    expect(cardOf({ labels: ['a', 'no_action'] })).not.toContain('moments in which the person says nothing');
  });

  test('says so where there is no test part, and where nothing is known at all', () => {
    const estimate = { ...metrics, test: null, estimate: part, estimate_source: 'cross_validation' as const };
    expect(cardOf({}, estimate)).toContain('The figures below flatter a little');
    expect(cardOf({}, { ...metrics, test: null })).toContain('Nothing can be said');
  });

  test.each(['synthetic', 'benchmark'] as const)('warns of a model that is %s, and only then', (mark) => {
    expect(cardOf({ [mark]: true })).toContain('on a device.**');
    expect(cardOf()).not.toContain('**');
  });

  test('says of every file that a version has how to use it', () => {
    const card = cardOf();
    const explained = [...files.keys()].filter((path) => card.includes(`\`${path}\``));
    expect(explained).toEqual(expect.arrayContaining(['tfjs/model.json', 'thresholds.json']));
    expect(cardOf({ files: { ...info.files, keras: null } })).not.toContain('Keras');
  });

  test('takes nothing in a label or an id for Markdown', () => {
    const card = cardOf({ labels: ['<b>', '[x](y)', '*'], user_id: '# a' });
    expect(card).toContain('- \\<b\\>\n- \\[x\\](y)\n- \\*');
    expect(card).toContain('gesture of \\# a, version 2');
  });

  test('is the same for the same model', () => {
    expect(cardOf()).toBe(cardOf());
  });
});
