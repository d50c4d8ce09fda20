import type { HistoryEntry } from '../../../electron/ipc/contract.ts';

/** One thing that happened to somebody's recordings and models, told to who has not looked for a while. */
export type News =
  | { kind: 'advised' }
  | { kind: 'in_use' | 'deleted'; version: number; operator: string }
  | { kind: 'trained' | 'failed'; version: number }
  | { kind: 'imported'; count: number }
  | { kind: 'label' | 'exclude' | 'include'; count: number; operator: string };

/**
 * What is new, in the order in which it matters. What one did oneself one knows, unless it went on afterwards, as
 * a training does; what was taken back since is not told.
 */
export function newsOf(entries: readonly HistoryEntry[], me: string): News[] {
  const byOthers = entries.filter(({ operator }) => operator !== me);
  const left = withoutDeleted(entries);
  return [
    ...activations(byOthers.filter(left)),
    ...trainings(entries.filter(left)),
    ...imports(entries),
    ...edits(byOthers),
  ];
}

/** What was done with a version that is gone again leads nowhere; that it is gone is told. */
function withoutDeleted(entries: readonly HistoryEntry[]): (entry: HistoryEntry) => boolean {
  const deleted = new Set(entries.flatMap(({ facts }) => (facts.kind === 'deletion' ? [facts.version] : [])));
  return ({ facts }) => facts.kind === 'deletion' || !('version' in facts && deleted.has(facts.version));
}

function activations(entries: readonly HistoryEntry[]): News[] {
  return entries.flatMap(({ facts, operator }): News[] => {
    if (facts.kind === 'activation') return [{ kind: 'in_use', version: facts.version, operator }];
    return facts.kind === 'deletion' ? [{ kind: 'deleted', version: facts.version, operator }] : [];
  });
}

function trainings(entries: readonly HistoryEntry[]): News[] {
  return entries.flatMap(({ facts }): News[] => {
    if (facts.kind !== 'training' || facts.benchmark) return [];
    const { status, version } = facts;
    if (status === 'completed') return [{ kind: 'trained', version }];
    return status === 'failed' ? [{ kind: 'failed', version }] : [];
  });
}

function imports(entries: readonly HistoryEntry[]): News[] {
  const count = entries.reduce(
    (sum, { facts }) => sum + (facts.kind === 'import' ? (facts.samples ?? 0) : 0),
    0,
  );
  return count > 0 ? [{ kind: 'imported', count }] : [];
}

/** Added up for each person and what they did. */
function edits(entries: readonly HistoryEntry[]): News[] {
  const all = entries.flatMap(({ facts, operator }) => {
    if (facts.kind !== 'edit' || facts.undone || facts.edit === 'undo') return [];
    return [{ kind: facts.edit, count: facts.samples, operator }];
  });
  const groups = Map.groupBy(all, ({ kind, operator }) => `${kind} ${operator}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ ...first, count: group.reduce((sum, { count }) => sum + count, 0) }] : [];
  });
}
