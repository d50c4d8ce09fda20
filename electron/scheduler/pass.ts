import { AppError } from '../../data/errors.ts';
import { trainingConfigSchema } from '../../data/schema.ts';
import type { Store } from '../../data/store.ts';
import { runWrite, type WriteInput, type WriteOutput } from '../../data/writes/index.ts';
import { isLogged, logLineOf } from '../../trainer/retraining/log_line.ts';
import type { CallOutput } from '../ipc/contract.ts';
import type { Looks } from './looks.ts';
import type { RulesInForce } from './rules_in_force.ts';
import { type Survey, survey } from './survey.ts';

export interface PassTools {
  store: Store;
  looks: Looks;
  rules: RulesInForce;
}

export interface PassInput {
  at: number;
  utc_offset_minutes: number;
  operator_id: string;
}

export interface PassFound extends CallOutput<'retraining.pass'> {
  /** How many were overtaken by events until the last: they want another pass soon. */
  overtaken: number;
}

/** So often those are looked at again at once to whom something happened while a pass was recorded. */
const FURTHER_PASSES = 3;

/**
 * Looks at everyone for whom something may have changed, and records what was decided, in one write: an end in the
 * middle leaves nothing, and whom events or another process overtook is looked at again. What is decided, another
 * process would have decided too.
 * @throws StoreError, RefusedError POLICY_MISSING
 */
export function makePass(tools: PassTools, input: PassInput): PassFound {
  const first = passOnce(tools, input);
  const requested = [...first.requested];
  let overtaken = first.overtaken;
  for (let further = 0; overtaken > 0 && further < FURTHER_PASSES; further++) {
    const again = passOnce(tools, input);
    requested.push(...again.requested);
    overtaken = again.overtaken;
  }
  return { pass: first.pass, requested, overtaken };
}

function passOnce(tools: PassTools, input: PassInput): PassFound {
  const seen = survey(tools, input);
  const recorded = record(tools.store, input, seen);
  if (!recorded) return passOnce(tools, input);
  const { pass_id, requested, exceptions } = recorded;
  for (const { decision } of seen.found) tools.looks.recorded(decision.observation);
  for (const key of exceptions) tools.looks.forget(key);
  tools.looks.pass_id = pass_id;
  const { policy_config_version, pairs, found } = seen;
  const pass = { pass_id, at: input.at, policy_config_version, pairs, looked_at: found.length };
  return { pass, requested, overtaken: exceptions.length };
}

/** null: another policy came into force meanwhile, and nothing was recorded. */
function record(
  store: Store,
  { at, utc_offset_minutes, operator_id }: PassInput,
  { after_seq, policy_config_version, pairs, found }: Survey,
): WriteOutput<'retraining.record_pass'> | null {
  const input = {
    ...{ utc_offset_minutes, policy_config_version, after_seq, pairs, looked_at: found.length },
    config: trainingConfigSchema.parse({}),
    decisions: found.map(toRecord),
  };
  try {
    return runWrite(store, 'retraining.record_pass', { at, operator_id }, input);
  } catch (error) {
    if (error instanceof AppError && error.code === 'POLICY_CHANGED') return null;
    throw error;
  }
}

type Recorded = WriteInput<'retraining.record_pass'>['decisions'][number];

function toRecord({ decision, outcome_before }: Survey['found'][number]): Recorded {
  const { observation, outcome, reason, request } = decision;
  const { user_id, modality } = observation;
  return {
    ...{ user_id, modality, outcome, reason, outcome_before },
    line: isLogged(decision, outcome_before) ? logLineOf(decision) : null,
    request: outcome === 'request' ? request : null,
  };
}
