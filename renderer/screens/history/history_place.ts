import type { HistoryEntry, HistoryFacts } from '../../../electron/ipc/contract.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import type { Route } from '../../app/router.ts';

/** Versions whose files are gone: nothing leads to them. A deletion comes before what happened to its version. */
export function deletedIn(entries: readonly HistoryEntry[]): ReadonlySet<number> {
  return new Set(entries.flatMap(({ facts }) => (facts.kind === 'deletion' ? [facts.version] : [])));
}

/** Where what an entry is about can be looked at; null: nowhere. */
export function historyPlace(
  facts: HistoryFacts,
  { user_id, modality }: DatasetKey,
  deleted: ReadonlySet<number>,
): Route | null {
  const key = { user_id, modality };
  switch (facts.kind) {
    case 'import':
      return { screen: 'import_job', job_id: facts.job_id };
    case 'edit':
      return { screen: 'recordings', ...key, ...onlyOf(facts) };
    case 'snooze':
    case 'wake':
      return { screen: 'dataset', ...key, at: 'evidence' };
    case 'deletion':
      return { screen: 'models', ...key };
    case 'training':
      if (facts.status === 'running') return { screen: 'retrain', ...key };
      return facts.status === 'completed' ? versionPlace(facts.version, key, deleted) : null;
    default:
      return versionPlace(facts.version, key, deleted);
  }
}

function versionPlace(version: number, key: DatasetKey, deleted: ReadonlySet<number>): Route | null {
  return deleted.has(version) ? null : { screen: 'model', ...key, version };
}

/** The recordings of a change themselves are not kept by number; those of its label or state are near enough. */
function onlyOf({ edit, label }: Extract<HistoryFacts, { kind: 'edit' }>) {
  if (edit === 'label' && label !== null) return { only: { label } };
  return edit === 'exclude' ? { only: { show: 'excluded' as const } } : {};
}
