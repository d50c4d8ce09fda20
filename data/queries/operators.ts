import { z } from 'zod';
import type { ReadonlyStore } from '../connection.ts';

const operatorSchema = z.object({
  operator_id: z.string(),
  name: z.string(),
  created_at: z.number(),
});
export type OperatorRecord = z.output<typeof operatorSchema>;

const OPERATORS = 'SELECT operator_id, name, created_at FROM operators';

/** Everyone who ever worked here, in the order of their arrival. */
export function listOperators(store: ReadonlyStore): OperatorRecord[] {
  return store.all(operatorSchema, `${OPERATORS} ORDER BY created_at, operator_id`);
}

export function getOperator(store: ReadonlyStore, operator_id: string): OperatorRecord | null {
  return store.get(operatorSchema, `${OPERATORS} WHERE operator_id = ?`, [operator_id]) ?? null;
}

/** By the name as a person writes it: capitals and spaces around it do not matter. */
export function findOperator(store: ReadonlyStore, name: string): OperatorRecord | null {
  const wanted = spoken(name);
  return listOperators(store).find((operator) => spoken(operator.name) === wanted) ?? null;
}

/** Who works under an account of a computer: whom somebody chose there, or else the account itself. */
export function chosenOperator(store: ReadonlyStore, account_id: string): OperatorRecord | null {
  const chosen = store.get(
    operatorSchema,
    `SELECT operator_id, name, created_at FROM operator_choices c JOIN operators USING (operator_id)
     WHERE c.account_id = ?`,
    [account_id],
  );
  return chosen ?? getOperator(store, account_id);
}

function spoken(name: string): string {
  return name.trim().normalize('NFC').toLocaleLowerCase();
}
