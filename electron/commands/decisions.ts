import type { CallOutput } from '../ipc/contract.ts';
import { table } from './output.ts';

/** What the scheduler decided, in words, for the commands that show it. */

export type Decision = CallOutput<'retraining.dry_run'>['decisions'][number];

const outcomes: Record<Decision['outcome'], string> = {
  nothing: 'nothing',
  advise: 'advised',
  request: 'requested',
  held_back: 'held back',
};

/** One row for each; `without` stands where there are none. */
export function decisionsTable(decisions: readonly Decision[], without: string): string {
  if (decisions.length === 0) return without;
  const rows = decisions.map((decision) => {
    const { observation, mode, outcome, reason } = decision;
    const key = [observation.user_id, observation.modality];
    return [...key, mode, outcomes[outcome], reason ?? '', whyNot(decision)];
  });
  return table([['person', 'modality', 'mode', 'outcome', 'reason', 'why not'], ...rows]);
}

/** What holds it back; where no condition is met, which of them could not be judged. */
function whyNot({ holds, reason, conditions, again_at }: Decision): string {
  if (holds.length > 0) {
    const words = holds.map(({ words }) => words).join('; ');
    return again_at === null ? words : `${words} (until ${timeInWords(again_at)})`;
  }
  if (reason !== null) return '';
  const open = conditions.filter(({ status }) => status === 'not_enough_evidence');
  return open.length === 0 ? 'No condition is met' : open.map(({ words }) => words).join('; ');
}

const statuses: Record<Decision['conditions'][number]['status'], string> = {
  met: 'met',
  not_met: 'not met',
  not_enough_evidence: 'not enough evidence',
};

/** Every condition with its numbers. */
export function conditionsInWords({ observation, conditions }: Decision): string {
  const rows = conditions.map(({ code, status, words, numerator, denominator, bound }) => {
    const counted = numerator === null || denominator === null ? '' : `${round(numerator)} of ${denominator}`;
    return [code.replaceAll('_', ' '), statuses[status], words, counted, bound === null ? '' : round(bound)];
  });
  const heading = `${observation.user_id}, ${observation.modality}:`;
  const apart = observation.unattributed_feedback;
  const words = `Feedback that belongs to no modality: ${apart}`;
  return [heading, table([['condition', '', 'in words', 'counted', 'surely'], ...rows]), words].join('\n');
}

const round = (value: number) => String(Math.round(value * 1000) / 1000);

export const timeInWords = (at: number) => `${new Date(at).toISOString().replace('T', ' ').slice(0, 16)} UTC`;
