import type { DatasetKey } from '../../data/queries/datasets.ts';
import { type LatestModel, listLatestModels } from '../../data/queries/models.ts';
import {
  type DatasetTotals,
  listDatasetTotals,
  listSampleKinds,
  listSampleKindsSinceTraining,
  type SampleKind,
} from '../../data/queries/users.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import { MIN_CLASSES, MIN_RECORDINGS_PER_CLASS } from '../../trainer/quality/facts/labels.ts';
import { trainableReason } from '../../trainer/quality/trainable.ts';
import type { DatasetSummary } from '../ipc/contract.ts';

/** A summary and whose it is. */
export interface UserDataset {
  user_id: string;
  summary: DatasetSummary;
}

/** One more whenever a summary says something else of the same recordings (kept_people.ts). */
export const SUMMARY_FORM = 1;

/** Every dataset in a few figures, read from the store's running totals; of one dataset where a key is given. */
export function summariseDatasets(store: ReadonlyStore, key?: DatasetKey): UserDataset[] {
  const kinds = Map.groupBy(listSampleKinds(store, key), keyText);
  const fresh = Map.groupBy(listSampleKindsSinceTraining(store, key), keyText);
  const latest = new Map(listLatestModels(store, key).map((model) => [keyText(model), model]));
  return listDatasetTotals(store, key).map((totals) => {
    const text = keyText(totals);
    return {
      user_id: totals.user_id,
      summary: summarise(totals, kinds.get(text) ?? [], fresh.get(text) ?? [], latest.get(text)),
    };
  });
}

function summarise(
  totals: DatasetTotals,
  kinds: readonly SampleKind[],
  fresh: readonly SampleKind[],
  latest: LatestModel | undefined,
): DatasetSummary {
  const { modality, samples, sessions, last_recorded_at } = totals;
  const trainable = trainableByLabel(kinds);
  const new_since_training = sum(trainableByLabel(fresh).values());
  return {
    modality,
    samples,
    trainable: sum(trainable.values()),
    labels: countLabels(kinds),
    sessions,
    last_recorded_at,
    state: stateOf(kinds, trainable, latest, new_since_training),
    new_since_training,
    latest_version: latest?.version ?? null,
    latest_test_accuracy: latest?.test_accuracy ?? null,
    active_version: latest?.active_version ?? null,
  };
}

function stateOf(
  kinds: readonly SampleKind[],
  trainable: ReadonlyMap<string, number>,
  latest: LatestModel | undefined,
  fresh: number,
): DatasetSummary['state'] {
  if (kinds.every(({ consent }) => consent !== 'given')) return 'no_consent';
  if (latest) return fresh > 0 ? 'new_recordings' : 'trained';
  const enough = [...trainable.values()].every((count) => count >= MIN_RECORDINGS_PER_CLASS);
  return enough && trainable.size >= MIN_CLASSES ? 'ready' : 'collecting';
}

function countLabels(kinds: readonly SampleKind[]): number {
  const labels = new Set(kinds.flatMap(({ label_counts }) => Object.keys(label_counts)));
  labels.delete('');
  return labels.size;
}

/** How many recordings of each label may be trained on, by the rule that the trainer itself follows. */
function trainableByLabel(kinds: readonly SampleKind[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const kind of kinds.filter(isTrainable)) {
    for (const [label, count] of Object.entries(kind.label_counts)) {
      if (label !== '') counts.set(label, (counts.get(label) ?? 0) + count);
    }
  }
  return counts;
}

/** Whether the labelled ones of a kind may be trained on; which label they carry makes no difference. */
function isTrainable(kind: SampleKind): boolean {
  return trainableReason({ ...kind, label: 'any' }, { includeOtherPerformers: false }) === null;
}

const keyText = ({ user_id, modality }: DatasetKey) => `${modality} ${user_id}`;

function sum(counts: Iterable<number>): number {
  return [...counts].reduce((total, count) => total + count, 0);
}
