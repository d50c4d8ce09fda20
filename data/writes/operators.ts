import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Change } from '../audit.ts';
import type { ReadonlyStore } from '../connection.ts';
import { RefusedError } from '../errors.ts';
import { operatorNameSchema } from '../operator_name.ts';
import { chosenOperator, findOperator, getOperator, type OperatorRecord } from '../queries/operators.ts';
import { defineWrite } from './write.ts';

const idSchema = z.string().min(1);

/** Makes sure that an operator is known. The first entry of the log is the operator's own arrival. */
export const ensureOperator = defineWrite(
  z.object({ operator_id: idSchema, name: z.string().min(1) }),
  (store, stamp, { operator_id, name }) => {
    const { changes } = store.run('INSERT INTO operators VALUES (?, ?, ?) ON CONFLICT DO NOTHING', [
      operator_id,
      name,
      stamp.at,
    ]);
    return {
      output: { added: changes === 1 },
      changes: changes === 1 ? [operatorChange('operators.add', operator_id, null, { name })] : [],
    };
  },
);

/** A named operator arrives. @throws RefusedError OPERATOR_NAME_TAKEN */
export const addOperator = defineWrite(z.object({ name: operatorNameSchema }), (store, stamp, { name }) => {
  requireFreeName(store, name, null);
  const operator_id = `operator:${randomUUID()}`;
  store.run('INSERT INTO operators VALUES (?, ?, ?)', [operator_id, name, stamp.at]);
  return { output: { operator_id }, changes: [operatorChange('operators.add', operator_id, null, { name })] };
});

/** What is on record under the former name is shown under the new one. @throws RefusedError OPERATOR_UNKNOWN, OPERATOR_NAME_TAKEN */
export const renameOperator = defineWrite(
  z.object({ operator_id: idSchema, name: operatorNameSchema }),
  (store, _stamp, { operator_id, name }) => {
    const before = requireOperator(store, operator_id);
    requireFreeName(store, name, operator_id);
    if (before.name === name) return { output: { operator_id }, changes: [] };
    store.run('UPDATE operators SET name = ? WHERE operator_id = ?', [name, operator_id]);
    const change = operatorChange('operators.rename', operator_id, { name: before.name }, { name });
    return { output: { operator_id }, changes: [change] };
  },
);

/** From now on somebody else works under an account of a computer. @throws RefusedError OPERATOR_UNKNOWN */
export const chooseOperator = defineWrite(
  z.object({ account_id: idSchema, operator_id: idSchema }),
  (store, _stamp, { account_id, operator_id }) => {
    const { name } = requireOperator(store, operator_id);
    const before = chosenOperator(store, account_id);
    const output = { operator_id, name };
    if (before?.operator_id === operator_id) return { output, changes: [] };
    store.run(
      'INSERT INTO operator_choices VALUES (?, ?) ON CONFLICT DO UPDATE SET operator_id = excluded.operator_id',
      [account_id, operator_id],
    );
    const old_value = before && { name: before.name, account_id };
    return {
      output,
      changes: [operatorChange('operators.choose', operator_id, old_value, { name, account_id })],
    };
  },
);

function requireOperator(store: ReadonlyStore, operator_id: string): OperatorRecord {
  const operator = getOperator(store, operator_id);
  if (operator) return operator;
  throw new RefusedError(
    'OPERATOR_UNKNOWN',
    'Nobody of that name works here yet. Add the name in the settings.',
    {
      details: { operator_id },
    },
  );
}

/** Two people of one name could not be told apart in the log. */
function requireFreeName(store: ReadonlyStore, name: string, except: string | null): void {
  const taken = findOperator(store, name);
  if (!taken || taken.operator_id === except) return;
  const message = `"${taken.name}" is in the list already. Add something that tells the two apart, such as a last name.`;
  throw new RefusedError('OPERATOR_NAME_TAKEN', message, { details: { name } });
}

function operatorChange(action: string, operator_id: string, old_value: unknown, new_value: unknown): Change {
  return { action, subject: `operator/${operator_id}`, old_value, new_value };
}
