import { RefusedError } from '../../data/errors.ts';
import { listDatasetSessions, listSampleGroups, type SampleGroup } from '../../data/queries/datasets.ts';
import { countInteractions } from '../../data/queries/interactions.ts';
import { getUser } from '../../data/queries/users.ts';
import type { PartCounts } from '../../data/schema.ts';
import { trainableReason } from '../../trainer/quality/trainable.ts';
import type { Context } from '../context.ts';
import type { CallOutput, DatasetDetail, ParsedInput } from '../ipc/contract.ts';
import { summariseDatasets } from './dataset_summary.ts';

const RULE = { includeOtherPerformers: false };

/** One person's recordings of one modality, counted from every side that the screen shows. */
export function get(context: Context, key: ParsedInput<'datasets.get'>): CallOutput<'datasets.get'> {
  const [dataset] = summariseDatasets(context.store, key);
  if (!dataset) {
    const message = `There are no ${key.modality} recordings of "${key.user_id}". Import some.`;
    throw new RefusedError('DATASET_UNKNOWN', message);
  }
  const groups = listSampleGroups(context.store, key);
  return {
    ...key,
    synthetic: getUser(context.store, key.user_id)?.synthetic ?? false,
    summary: dataset.summary,
    labels: labelRows(groups),
    sessions: listDatasetSessions(context.store, key),
    parts: partsOf(groups.filter(isTrainable)),
    not_trainable: reasonsOf(groups),
    ...countInteractions(context.store, key),
  };
}

const isTrainable = (group: SampleGroup) => trainableReason(group, RULE) === null;

function labelRows(groups: readonly SampleGroup[]): DatasetDetail['labels'] {
  const byLabel = Map.groupBy(groups, ({ label }) => label);
  byLabel.delete(null);
  return [...byLabel]
    .map(([label, ofLabel]) => {
      const { unassigned: _, ...parts } = partsOf(ofLabel);
      return {
        label: label ?? '',
        samples: count(ofLabel),
        trainable: count(ofLabel.filter(isTrainable)),
        parts,
      };
    })
    .sort((a, b) => (a.label < b.label ? -1 : 1));
}

function partsOf(groups: readonly SampleGroup[]): PartCounts & { unassigned: number } {
  const parts = { train: 0, validation: 0, test: 0, holdout: 0, unassigned: 0 };
  for (const { part, samples } of groups) parts[part ?? 'unassigned'] += samples;
  return parts;
}

function reasonsOf(groups: readonly SampleGroup[]): DatasetDetail['not_trainable'] {
  const reasons = { no_consent: 0, demo: 0, unlabelled: 0, unconfirmed: 0, rejected: 0, other_performer: 0 };
  for (const group of groups) {
    const reason = trainableReason(group, RULE);
    if (reason !== null) reasons[reason] += group.samples;
  }
  return reasons;
}

function count(groups: readonly SampleGroup[]): number {
  return groups.reduce((total, { samples }) => total + samples, 0);
}
