import { z } from 'zod';
import { operatorNameSchema } from '../../../data/operator_name.ts';

const operatorKey = { operator_id: z.string().min(1) };

/** Names are for the record, not for protection: there are no passwords. */
export const operatorCalls = {
  'operators.list': {
    input: z.object({}),
    output: z.object({
      operators: z.array(
        z.object({
          ...operatorKey,
          name: z.string(),
          /** Stands for an account of a computer, not for a named person. */
          account: z.boolean(),
        }),
      ),
      /** Who works here now. */
      chosen: z.string(),
    }),
  },
  'operators.add': { input: z.object({ name: operatorNameSchema }), output: z.object(operatorKey) },
  'operators.rename': {
    input: z.object({ ...operatorKey, name: operatorNameSchema }),
    output: z.object(operatorKey),
  },
  /** From now on every change is recorded under this name, on this computer. */
  'operators.choose': {
    input: z.object(operatorKey),
    output: z.object({ ...operatorKey, name: z.string() }),
  },
};
