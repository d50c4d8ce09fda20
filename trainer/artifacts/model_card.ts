import type { ClassMetrics, Interval, Metrics, PartMetrics } from '../../data/schema.ts';
import { silentClasses } from '../evaluation/no_action.ts';
import { fileUses } from './file_uses.ts';
import type { ModelInfo } from './model_info.ts';

/** How many of the labels that are recognised worst are named. */
const WEAKEST = 3;
const FEW_RECORDINGS = 30;

/** What a model is, how good it is and what nobody knows of it, in Markdown; every word follows from a figure. */
export function writeModelCard(info: ModelInfo, metrics: Metrics): Uint8Array {
  const sections = [
    `# ${heading(info)}`,
    ...warnings(info),
    ...['## For whom', forWhom(info)],
    ...['## What it knows', list(labelLines(info))],
    ...['## Recordings', list(recordingLines(info))],
    ...['## How good it is', ...quality(metrics)],
    ...['## When it says "unknown"', rejection(info)],
    ...['## What it was not tested on', list(untested(info, metrics))],
    ...['## How to use the files', list(fileUses(info))],
  ];
  return new TextEncoder().encode(`${sections.join('\n\n')}\n`);
}

function heading({ modality, user_id, version }: ModelInfo): string {
  return `Model card: ${modality} of ${plain(user_id)}, version ${version}`;
}

function warnings({ synthetic, benchmark }: ModelInfo): string[] {
  return [
    ...(synthetic
      ? ['**It was trained on generated recordings. It serves no person: do not put it on a device.**']
      : []),
    ...(benchmark
      ? ['**A split file fixed what it learned from. It is a measurement and must not be put on a device.**']
      : []),
  ];
}

function forWhom({ user_id, modality, timestamp, algorithm, model_version, ...info }: ModelInfo): string {
  const others = info.training_config.include_other_performers
    ? 'and on those that others performed for this person'
    : 'and on no others';
  return (
    `One person: ${plain(user_id)}. It was trained on the ${modality} recordings of this person ${others}, ` +
    `on ${timestamp.slice(0, 10)}, with the algorithm \`${algorithm}\`; its name is \`${plainCode(model_version)}\`. ` +
    'What it says is a suggestion to those who talk with this person.'
  );
}

function labelLines({ labels }: ModelInfo): string[] {
  const silent = silentClasses(labels);
  return labels.map(
    (label, i) => `${plain(label)}${silent.has(i) ? ': no answer, the person says nothing' : ''}`,
  );
}

function recordingLines({ samples }: ModelInfo): string[] {
  return [
    `train: ${samples.train}, learned from`,
    `validation: ${samples.validation}, chosen and calibrated by`,
    `test: ${samples.test}, tested on once`,
    `holdout: ${samples.holdout}, locked away: no figure here knows of them`,
  ];
}

function quality({ test, estimate, estimate_source }: Metrics): string[] {
  if (test) return figures(test, 'test recordings that it had not seen');
  if (!estimate) return ['Nothing can be said: there are too few recordings for a test.'];
  const source =
    estimate_source === 'cross_validation'
      ? 'recordings, each judged by a model that had not seen it'
      : 'validation recordings';
  const caution =
    'There are too few recordings for a test. The figures below flatter a little, because the model was chosen by them.';
  return [caution, ...figures(estimate, source)];
}

function figures(part: PartMetrics, of: string): string[] {
  const { samples, accuracy, intervals, probability } = part;
  const understood = `${Math.round(accuracy * samples)} of ${samples} ${of} were understood: ${percent(accuracy)}`;
  const calibration = probability
    ? `Calibration error ${percent(probability.ece)}: by so much, on average, its confidence misses how often it is right.`
    : 'Its calibration error is not known.';
  return [
    `${understood}${within(intervals?.accuracy)}. Mean F1 over the labels: ${part.macro_f1.toFixed(2)}.`,
    calibration,
    ...weakest(part.per_class),
  ];
}

function within(interval: Interval | null | undefined): string {
  return interval
    ? ` (95 % interval ${percent(interval.low)} to ${percent(interval.high)})`
    : ' (no interval: too few groups of recordings)';
}

function weakest(perClass: readonly ClassMetrics[]): string[] {
  const tested = perClass.filter(({ support }) => support > 0);
  if (tested.length === 0) return [];
  const ordered = tested
    .filter(({ f1 }) => f1 < 1)
    .toSorted((a, b) => a.f1 - b.f1)
    .slice(0, WEAKEST);
  if (ordered.length === 0) return ['No label was missed, and none was said wrongly.'];
  const lines = ordered.map(
    ({ label, precision, recall, f1, support }) =>
      `${plain(label)}: F1 ${f1.toFixed(2)}; ${percent(recall)} of its ${support} recordings recognised, ` +
      `right in ${percent(precision)} of the times it was said`,
  );
  return ['The labels it recognises worst:', list(lines)];
}

function rejection({ rejection }: ModelInfo): string {
  if (!rejection)
    return 'It has no rule for that: too few recordings were there to choose one. It always answers.';
  const { threshold, margin, accepted, recordings, errors, upper_bound, confidence } = rejection;
  const lead = margin > 0 ? ` and leads the next by at least ${margin}` : '';
  const promise =
    upper_bound === null
      ? 'So few recordings promise nothing for others.'
      : `With ${percent(confidence)} confidence at most ${percent(upper_bound)} of accepted answers are wrong.`;
  return (
    `It answers where the best probability is at least ${threshold}${lead} ` +
    `(\`thresholds.json\`). On the ${recordings} recordings that the rule was chosen on it answered ${accepted}, ` +
    `${errors} of them wrongly. ${promise}`
  );
}

function untested({ labels, samples }: ModelInfo, { test }: Metrics): string[] {
  const seen = new Set(test?.per_class.filter(({ support }) => support > 0).map(({ label }) => label));
  const missing = labels.filter((label) => !seen.has(label)).map(plain);
  return [
    'other people, and other places, cameras or microphones than those of the recordings',
    'days after the last recording: a person changes, and so does how well it understands',
    ...(test ? [] : ['new recordings: there is no test part']),
    ...(test && missing.length > 0
      ? [`these labels, of which no test recording is there: ${missing.join(', ')}`]
      : []),
    ...(test && samples.test < FEW_RECORDINGS
      ? [`more than ${samples.test} recordings: its figures are rough`]
      : []),
    ...(silentClasses(labels).size > 0
      ? []
      : ['moments in which the person says nothing: no such recordings are there']),
  ];
}

const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

/** Labels and ids may hold what Markdown would take for a sign of its own. */
const plain = (text: string) => text.replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&');
const plainCode = (text: string) => text.replaceAll('`', "'");
