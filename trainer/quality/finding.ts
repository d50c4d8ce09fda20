import {
  type GateCode,
  type GateFinding,
  type GateReport,
  MAX_FOUND,
  type SampleFacts,
} from '../../data/schema.ts';

/** Labels, ids or figures shown with a finding. */
const MAX_EVIDENCE = 8;

export function finding(
  code: GateCode,
  status: GateFinding['status'],
  count: number,
  evidence: readonly string[],
  message: string,
): GateFinding {
  return { code, status, count, evidence: evidence.slice(0, MAX_EVIDENCE), message };
}

/** The same, with the recordings that are meant. */
export function withRecordings(found: GateFinding, recordings: readonly SampleFacts[]): GateFinding {
  const sample_ids = recordings.slice(0, MAX_FOUND).map(({ sample_id }) => sample_id);
  return { ...found, sample_ids };
}

/** A finding that names recordings, or none where none were found. `say` gets "1 recording", "2 recordings" … */
export function findingOn(
  found: readonly SampleFacts[],
  code: GateCode,
  status: GateFinding['status'],
  say: (recordings: string) => string,
): GateFinding[] {
  if (found.length === 0) return [];
  const recordings = found.length === 1 ? '1 recording' : `${found.length} recordings`;
  const ids = found.map(({ external_id }) => external_id);
  return [withRecordings(finding(code, status, found.length, ids, say(recordings)), found)];
}

/** A report is as good as the worst of its findings. */
export function statusOf(findings: readonly GateFinding[]): GateReport['status'] {
  if (findings.some(({ status }) => status === 'FAILED')) return 'FAILED';
  return findings.length > 0 ? 'WARNING' : 'PASSED';
}

/** How many recordings each label has, by label in order of name. */
export function countByLabel(samples: readonly SampleFacts[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { label } of samples) if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1);
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `label: count` for each, as evidence. */
export const countsInWords = (counts: Iterable<readonly [string, number]>): string[] =>
  [...counts].map(([name, count]) => `${name}: ${count}`);
