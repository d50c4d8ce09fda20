import { policyHistory } from '../../data/queries/retraining/policies.ts';
import { policyJsonSchema } from '../../trainer/retraining/policy.ts';
import { supersede } from '../../trainer/retraining/policy_version.ts';
import type { Context } from '../context.ts';
import type { CallOutput, ParsedInput } from '../ipc/contract.ts';
import { policyInForce } from '../scheduler/policy_of_workspace.ts';
import { problemOfText } from '../scheduler/policy_problem.ts';

/** The policy in force; what was written into the file until now is part of it. */
export async function get(context: Context): Promise<CallOutput<'policy.get'>> {
  await context.policyFile.lookTwice();
  return {
    ...policyInForce(context.store),
    file: context.policyFile.file,
    problem: context.scheduler.state().policy_problem,
  };
}

/** What somebody typed into the file comes first: then this is based on something else, and refused. */
export async function save(
  context: Context,
  { policy, based_on }: ParsedInput<'policy.save'>,
): Promise<CallOutput<'policy.save'>> {
  await context.policyFile.look();
  const inForce = policyInForce(context.store);
  const { $schema, ...rules } = policy;
  const next = supersede(inForce.policy, { ...rules, policy_config_version: 1 });
  if (next === inForce.policy) return inForce;
  const saved = await context.write('policy.save', { policy: next, based_on, origin: 'app' });
  await context.policyFile.look();
  return saved;
}

export function history(context: Context): CallOutput<'policy.history'> {
  return { policies: policyHistory(context.store) };
}

export function validate(
  _context: Context,
  { text }: ParsedInput<'policy.validate'>,
): CallOutput<'policy.validate'> {
  return { problem: problemOfText(text) };
}

export function schema(): CallOutput<'policy.schema'> {
  return { ...policyJsonSchema() };
}
