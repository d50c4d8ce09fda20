import fc from 'fast-check';
import type { RetrainingDecision } from '../../data/retraining/decision_schema.ts';
import type { RequestOrigin, RetrainingEvent } from '../../data/retraining/event_schema.ts';
import {
  REQUESTS_REMEMBERED_MS,
  type RetrainingObservation,
} from '../../data/retraining/observation_schema.ts';
import type { EffectivePolicy } from '../../data/retraining/policy_schema.ts';
import { decide } from './decide.ts';
import { HOUR_MS } from './duration.ts';
import { NOON, UTC } from './testing.ts';

/** A scheduler at work in the simplest way: it keeps everything that ever happened and counts it anew at each pass. */

export const PAIR = { user_id: 'anna', modality: 'gesture' } as const;

export type Command = { after: number } & (
  | { does: 'sample' | 'correct'; label: string }
  | { does: 'recognise'; clarification: boolean; times: number }
  | { does: 'confirm'; confidence: number }
  | { does: 'clarify' | 'unattributed' | 'pass' | 'train' | 'roll_back' }
  | { does: 'drift'; figure: number }
  | { does: 'snooze'; hours: number }
);

export interface WorldOptions {
  policy: EffectivePolicy;
  duration_ms: number;
  /** What comes of every training. */
  trainings: 'promoted' | 'left' | 'failed';
}

export interface World {
  events: RetrainingEvent[];
  decisions: RetrainingDecision[];
}

/** Lives through the commands and keeps a record. */
export function live(commands: readonly Command[], options: WorldOptions): World {
  const { policy, duration_ms, trainings } = options;
  const events: RetrainingEvent[] = [];
  const decisions: RetrainingDecision[] = [];
  let at = NOON;
  let running: { job_id: number; due: number; labels: string[] } | null = null;
  let [jobs, versions] = [0, 0];

  const finish = (): void => {
    if (!running || running.due > at) return;
    const { job_id, due, labels } = running;
    running = null;
    if (trainings === 'failed') {
      events.push({ kind: 'training_ended', at: due, job_id, trained: null });
      return;
    }
    const version = ++versions;
    const trained = { version, model_version: `gesture-anna-v${version}`, labels };
    events.push({ kind: 'training_ended', at: due, job_id, trained });
    if (trainings === 'promoted') events.push({ kind: 'activation', at: due, version });
  };
  const train = (origin: RequestOrigin): void => {
    if (running) return;
    const job_id = ++jobs;
    events.push({ kind: 'request', at, job_id, origin }, { kind: 'training_began', at, job_id });
    running = { job_id, due: at + duration_ms, labels: trainable(events) };
  };

  for (const command of commands) {
    at += command.after;
    finish();
    if (command.does === 'train') train('person');
    else if (command.does === 'pass') {
      const decision = decide(policy, observeNaively(events, at), { now: at, utc_offset_minutes: UTC });
      decisions.push(decision);
      const { policy_config_version } = policy;
      events.push({ kind: 'pass', at, utc_offset_minutes: UTC, policy_config_version });
      if (decision.outcome === 'request') train('scheduler');
    } else events.push(...eventsOf(command, at, versions));
  }
  return { events, decisions };
}

function eventsOf(command: Command, at: number, versions: number): RetrainingEvent[] {
  const { does } = command;
  if (does === 'sample') return [{ kind: 'sample', at, label: command.label }];
  if (does === 'recognise') {
    const { clarification, times } = command;
    return Array.from({ length: times }, () => ({ kind: 'recognition', at, clarification }));
  }
  if (does === 'correct') {
    return [
      { kind: 'feedback', at, label_status: 'corrected', label_correction: command.label, confidence: 0.75 },
    ];
  }
  if (does === 'confirm') {
    const { confidence } = command;
    return [{ kind: 'feedback', at, label_status: 'confirmed', label_correction: null, confidence }];
  }
  if (does === 'clarify') return [{ kind: 'clarification', at }];
  if (does === 'drift') return [{ kind: 'drift', at, figure: command.figure }];
  if (does === 'snooze') return [{ kind: 'snooze', at, until: at + command.hours * HOUR_MS, reason: 'away' }];
  if (does === 'roll_back' && versions > 1) return [{ kind: 'activation', at, version: versions - 1 }];
  return does === 'unattributed' ? [{ kind: 'unattributed_feedback', at }] : [];
}

type Of<K extends RetrainingEvent['kind']> = Extract<RetrainingEvent, { kind: K }>;

function all<K extends RetrainingEvent['kind']>(events: readonly RetrainingEvent[], kind: K): Of<K>[] {
  return events.filter((event): event is Of<K> => event.kind === kind);
}

const labelled = (events: readonly RetrainingEvent[], label: string): number =>
  all(events, 'sample').filter((sample) => sample.label === label).length;

/** Labels with three recordings or more. */
function trainable(events: readonly RetrainingEvent[]): string[] {
  const labels = new Set(all(events, 'sample').map(({ label }) => label));
  return [...labels].filter((label) => labelled(events, label) >= 3).sort();
}

/** What is known at a moment, by the words of its schema and by counting. */
export function observeNaively(events: readonly RetrainingEvent[], now: number): RetrainingObservation {
  const ended = all(events, 'training_ended').filter(({ trained }) => trained !== null);
  const beginOf = (job_id: number) =>
    events.findIndex((event) => event.kind === 'training_began' && event.job_id === job_id);
  const version = all(events, 'activation').at(-1)?.version;
  const active = ended.find(({ trained }) => trained?.version === version);
  const newest = ended.at(-1);
  const begin = active ? beginOf(active.job_id) : -1;
  const since = events.slice(begin + 1);
  const judged = all(since, 'feedback').filter(({ confidence }) => confidence !== null);
  const corrections = all(events, 'feedback').filter(({ label_status }) => label_status === 'corrected');
  const learned = active?.trained?.labels ?? [];
  const named = new Set(corrections.map(({ label_correction }) => label_correction ?? ''));
  const closed = new Set(all(events, 'training_ended').map(({ job_id }) => job_id));
  const snooze = all(events, 'snooze').at(-1);
  const activated = events.findLastIndex(({ kind }) => kind === 'activation');
  return {
    ...PAIR,
    active: active?.trained ? { ...active.trained, trained_at: events[begin]?.at ?? Number.NaN } : null,
    candidate:
      newest?.trained && newest !== active
        ? {
            version: newest.trained.version,
            trained_at: events[beginOf(newest.job_id)]?.at ?? Number.NaN,
            new_samples: all(events.slice(beginOf(newest.job_id) + 1), 'sample').length,
          }
        : null,
    new_samples: all(since, 'sample').length,
    trainable_labels: trainable(events).length,
    recognitions: all(since, 'recognition').length,
    clarifications:
      all(since, 'recognition').filter(({ clarification }) => clarification).length +
      all(since, 'clarification').length,
    corrections: all(since, 'feedback').filter(({ label_status }) => label_status === 'corrected').length,
    untrained_labels: active
      ? [...named]
          .filter((label) => !learned.includes(label))
          .map((label) => ({
            label,
            corrections: corrections.filter(({ label_correction }) => label_correction === label).length,
            examples: labelled(events, label),
            new_examples: labelled(since, label),
          }))
      : [],
    trust: {
      answers: judged.length,
      right: judged.filter(({ label_status }) => label_status === 'confirmed').length,
      confidence_sum: judged.reduce((sum, { confidence }) => sum + (confidence ?? 0), 0),
    },
    drift: all(events.slice(activated + 1), 'drift').at(-1)?.figure ?? null,
    unattributed_feedback: all(events, 'unattributed_feedback').length,
    pending_since: all(events, 'request').find(({ job_id }) => !closed.has(job_id))?.at ?? null,
    requested_at: all(events, 'request')
      .map(({ at }) => at)
      .filter((at) => Math.abs(at - now) < REQUESTS_REMEMBERED_MS),
    snooze: snooze ? { at: snooze.at, until: snooze.until, reason: snooze.reason } : null,
  };
}

/** Half of all commands are passes; `jumps`: the clock is put forth and back now and then. */
export function commands({ jumps }: { jumps: boolean }): fc.Arbitrary<Command[]> {
  const step = fc.integer({ min: 0, max: 30 }).map((hours) => hours * HOUR_MS);
  const jump = fc.integer({ min: -2000, max: 2000 }).map((hours) => hours * HOUR_MS);
  const after = jumps ? fc.oneof({ arbitrary: step, weight: 9 }, { arbitrary: jump, weight: 1 }) : step;
  const label = fc.constantFrom('drink', 'eat', 'tea');
  const one = fc.oneof(
    { arbitrary: fc.record({ after, does: fc.constant('pass' as const) }), weight: 8 },
    { arbitrary: fc.record({ after, does: fc.constant('sample' as const), label }), weight: 5 },
    {
      arbitrary: fc.record({
        ...{ after, does: fc.constant('recognise' as const), clarification: fc.boolean() },
        times: fc.integer({ min: 1, max: 9 }),
      }),
      weight: 2,
    },
    fc.record({ after, does: fc.constant('correct' as const), label }),
    // Eighths add up without rounding, in whatever order.
    fc.record({ after, does: fc.constant('confirm' as const), confidence: fc.constantFrom(0.5, 0.875) }),
    fc.record({ after, does: fc.constantFrom('clarify' as const, 'unattributed' as const) }),
    fc.record({ after, does: fc.constantFrom('train' as const, 'roll_back' as const) }),
    fc.record({ after, does: fc.constant('drift' as const), figure: fc.constantFrom(0.1, 0.5) }),
    fc.record({ after, does: fc.constant('snooze' as const), hours: fc.integer({ min: 1, max: 200 }) }),
  );
  return fc.array(one, { minLength: 1, maxLength: 100, size: 'max' });
}
