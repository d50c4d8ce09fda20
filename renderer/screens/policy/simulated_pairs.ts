import type { PolicyComparison, SimulatedRetraining } from '../../../electron/ipc/contract.ts';

export type ComparedPair = PolicyComparison['pairs'][number];

export interface DatedRetraining {
  at: number;
  reason: string;
  /** By which rules it is asked for. */
  by: 'before' | 'after' | 'both';
}

/** The retrainings of both, in order; one that both ask for at the same moment for the same reason is one line. */
export function datedRetrainings({ before, after }: ComparedPair): DatedRetraining[] {
  const lines = new Map<string, DatedRetraining>();
  const add = (by: 'before' | 'after') => (asked: SimulatedRetraining) => {
    const key = JSON.stringify([asked.asked_at, asked.reason]);
    const known = lines.get(key);
    lines.set(key, { at: asked.asked_at, reason: asked.reason, by: known && known.by !== by ? 'both' : by });
  };
  before.forEach(add('before'));
  after.forEach(add('after'));
  return [...lines.values()].sort((a, b) => a.at - b.at);
}

/** Where a moment lies in a span, from 0 to 1. */
export function placeIn({ from, to }: { from: number; to: number }, at: number): number {
  return to <= from ? 0 : Math.min(1, Math.max(0, (at - from) / (to - from)));
}

/** Whole days of a span, at least one. */
export function daysIn({ from, to }: { from: number; to: number }): number {
  return Math.max(1, Math.round((to - from) / 86_400_000));
}
