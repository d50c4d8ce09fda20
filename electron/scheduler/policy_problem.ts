import { z } from 'zod';
import { toErrorJson } from '../../data/errors.ts';
import { parsePolicy } from '../../trainer/retraining/policy.ts';
import { type PolicyProblem, policyProblemSchema } from '../ipc/calls/retraining.ts';

const faultsSchema = z.object({ faults: policyProblemSchema.shape.faults });

/** Why a policy cannot be used, as it is told: every fault where there are several. */
export function policyProblem(error: unknown): PolicyProblem {
  const { code, message, details } = toErrorJson(error);
  const { data } = faultsSchema.safeParse(details);
  return { code, message, faults: data?.faults ?? [] };
}

/** What is wrong with the text of a policy file; null: it can be used. */
export function problemOfText(text: string): PolicyProblem | null {
  try {
    parsePolicy(text);
    return null;
  } catch (error) {
    return policyProblem(error);
  }
}
