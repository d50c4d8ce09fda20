import { type GateCode, type GateFinding, gateCodeSchema } from '../../../data/schema.ts';
import type { RecordingChoice } from '../../app/person_routes.ts';

/** What can be done about a finding, here and now. */
export type Remedy =
  /** Look at the recordings that are meant. */
  | { kind: 'show'; only: RecordingChoice }
  /** Take these out of training. */
  | { kind: 'exclude'; sample_ids: readonly number[] }
  /** Say that the labels are right as they are. */
  | { kind: 'confirm' }
  | { kind: 'import' }
  /** Nothing that a button does: what to do, in words. */
  | { kind: 'consent' }
  | { kind: 'others'; include: boolean };

/** Recordings that are of no use as they are: looked at, or taken out. */
const UNUSABLE: ReadonlySet<GateCode> = new Set<GateCode>([
  'NON_FINITE_FEATURES',
  'DUPLICATES',
  'NEAR_DUPLICATES',
  'SILENT_RECORDINGS',
  'QUIET_RECORDINGS',
  'LOUD_RECORDINGS',
  'CLIPPED_RECORDINGS',
  'TRUNCATED_RECORDINGS',
  'SHORT_RECORDINGS',
  'EMPTY_RECORDINGS',
  'MISSING_LANDMARKS',
  'FROZEN_LANDMARKS',
  'JITTERING_LANDMARKS',
  'LOW_MOTION',
]);

/** Only a person can say which label is right. */
const CONTRADICTIONS: ReadonlySet<GateCode> = new Set<GateCode>([
  'CONTRADICTING_LABELS',
  'NEAR_CONTRADICTIONS',
]);

/** More recordings would help. */
const TOO_LITTLE: ReadonlySet<GateCode> = new Set<GateCode>([
  'NO_RECORDINGS',
  'TOO_FEW_CLASSES',
  'TOO_FEW_RECORDINGS',
  'FEW_RECORDINGS',
  'IMBALANCED_LABELS',
  'INDISTINGUISHABLE_LABELS',
  'ONE_SESSION',
  'LABELS_IN_ONE_SESSION',
  'ALL_SILENT',
  'ALL_EMPTY',
]);

const particular: Partial<Record<GateCode, readonly Remedy[]>> = {
  UNLABELLED: [{ kind: 'show', only: { show: 'unlabelled' } }],
  UNCONFIRMED: [{ kind: 'confirm' }, { kind: 'show', only: { show: 'unconfirmed' } }],
  REJECTED: [{ kind: 'show', only: { show: 'excluded' } }],
  NO_CONSENT: [{ kind: 'consent' }, { kind: 'import' }],
  OTHER_PERFORMER: [{ kind: 'others', include: true }],
  OTHER_PERFORMER_INCLUDED: [{ kind: 'others', include: false }],
};

/** The remedies of a finding, the most likely first; none where only time or another device helps. */
export function remediesOf({
  code,
  sample_ids = [],
}: Pick<GateFinding, 'code' | 'sample_ids'>): readonly Remedy[] {
  const known = gateCodeSchema.safeParse(code).data;
  if (known === undefined) return [];
  const show: Remedy[] = sample_ids.length === 0 ? [] : [{ kind: 'show', only: onlyThese(sample_ids) }];
  if (UNUSABLE.has(known)) return sample_ids.length === 0 ? [] : [...show, { kind: 'exclude', sample_ids }];
  if (CONTRADICTIONS.has(known)) return show;
  if (TOO_LITTLE.has(known)) return [{ kind: 'import' }];
  return particular[known] ?? [];
}

/** The address of exactly these recordings. */
const onlyThese = (sample_ids: readonly number[]): RecordingChoice => ({ ids: sample_ids.join('-') });
