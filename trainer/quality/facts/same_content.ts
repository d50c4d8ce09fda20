import type { GateFinding, SampleFacts } from '../../../data/schema.ts';
import { finding, findingOn, withRecordings } from '../finding.ts';

/**
 * The same content more than once: under one label a duplicate, under two a contradiction that somebody has to
 * settle. Two labels whose every recording is also the other's cannot be told apart by anything.
 */
export function sameContentFindings(trainable: readonly SampleFacts[]): GateFinding[] {
  const groups = [...Map.groupBy(trainable, ({ content_hash }) => content_hash).values()];
  return [
    ...duplicates(groups),
    ...contradictions(groups.filter((group) => labelsOf(group).length > 1)),
    ...indistinguishable(groups),
  ];
}

/** Copies beyond the first of each label. */
function duplicates(groups: readonly SampleFacts[][]): GateFinding[] {
  const copies = groups.flatMap((group) =>
    [...Map.groupBy(group, ({ label }) => label).values()].flatMap(([, ...more]) => more),
  );
  return findingOn(
    copies,
    'DUPLICATES',
    'WARNING',
    (them) => `${them} there more than once under one label. Copies teach nothing new; remove them.`,
  );
}

function contradictions(groups: readonly SampleFacts[][]): GateFinding[] {
  if (groups.length === 0) return [];
  const evidence = groups.map(
    (group) => `${group.map(({ external_id }) => external_id).join(' = ')}: ${labelsOf(group).join(' / ')}`,
  );
  const message = `The same recording carries different labels: ${evidence.slice(0, 3).join('; ')}. Keep the label that is right.`;
  const found = finding('CONTRADICTING_LABELS', 'WARNING', groups.length, evidence, message);
  return [withRecordings(found, groups.flat())];
}

function indistinguishable(groups: readonly SampleFacts[][]): GateFinding[] {
  const byLabel = Map.groupBy(groups.flat(), ({ label }) => label ?? '');
  const contentsOf = (label: string) => [
    ...new Set((byLabel.get(label) ?? []).map(({ content_hash }) => content_hash)),
  ];
  const pairs = [...Map.groupBy(byLabel.keys(), (label) => contentsOf(label).sort().join()).values()]
    .filter((labels) => labels.length > 1)
    .map((labels) => labels.sort().join(' / '));
  if (pairs.length === 0) return [];
  const message = `Every recording of these labels is the same: ${pairs.join('; ')}. Give each label recordings of its own.`;
  return [finding('INDISTINGUISHABLE_LABELS', 'FAILED', pairs.length, pairs, message)];
}

function labelsOf(group: readonly SampleFacts[]): string[] {
  return [...new Set(group.map(({ label }) => label ?? ''))].sort();
}
