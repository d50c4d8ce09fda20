import type { GateFinding, SampleFacts } from '../../../data/schema.ts';
import { finding, findingOn, withRecordings } from '../finding.ts';
import { nearDuplicates } from '../near_duplicates.ts';
import type { Recording } from './recording.ts';

/** One recording in several guises (louder, cut, rounded). Copies to the bit are found by their hashes. */
export function nearDuplicateFindings(recordings: readonly Recording[]): GateFinding[] {
  const byId = new Map(recordings.map(({ facts }) => [facts.sample_id, facts]));
  const samples = recordings.map(({ facts: { sample_id }, signal }) => ({ sample_id, signal }));
  const groups = nearDuplicates(samples)
    .filter(({ kind }) => kind === 'near_duplicate')
    .map(({ sample_ids }) => sample_ids.flatMap((id) => byId.get(id) ?? []));
  return [...underOneLabel(groups), ...underSeveralLabels(groups)];
}

function underOneLabel(groups: readonly SampleFacts[][]): GateFinding[] {
  const guises = groups.flatMap((group) =>
    [...Map.groupBy(group, ({ label }) => label).values()].flatMap(([, ...more]) => more),
  );
  return findingOn(
    guises,
    'NEAR_DUPLICATES',
    'WARNING',
    (them) => `Another recording in a different guise (louder, cut …): ${them}. Record anew instead.`,
  );
}

function underSeveralLabels(groups: readonly SampleFacts[][]): GateFinding[] {
  const several = groups.filter((group) => new Set(group.map(({ label }) => label)).size > 1);
  const evidence = several.map((group) =>
    group.map(({ external_id, label }) => `${external_id}: ${label ?? ''}`).join(' = '),
  );
  if (evidence.length === 0) return [];
  const message = `Nearly the same recording carries different labels: ${evidence.slice(0, 3).join('; ')}. Keep the label that is right.`;
  const found = finding('NEAR_CONTRADICTIONS', 'WARNING', several.length, evidence, message);
  return [withRecordings(found, several.flat())];
}
