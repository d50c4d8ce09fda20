import { z } from 'zod';
import { defineWrite } from './write.ts';

/** Makes sure that an operator is known. The first entry of the log is the operator's own arrival. */
export const ensureOperator = defineWrite(
  z.object({ operator_id: z.string().min(1), name: z.string().min(1) }),
  (store, stamp, { operator_id, name }) => {
    const { changes } = store.run('INSERT INTO operators VALUES (?, ?, ?) ON CONFLICT DO NOTHING', [
      operator_id,
      name,
      stamp.at,
    ]);
    const change = {
      action: 'operators.add',
      subject: `operator/${operator_id}`,
      old_value: null,
      new_value: { name },
    };
    return { output: { added: changes === 1 }, changes: changes === 1 ? [change] : [] };
  },
);
