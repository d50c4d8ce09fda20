import os from 'node:os';
import { RefusedError } from '../data/errors.ts';
import { chosenOperator, findOperator, getOperator } from '../data/queries/operators.ts';
import type { ReadonlyStore } from '../data/store.ts';
import type { Operator } from './context.ts';

/** Who the computer belongs to: what the app does by itself is recorded under this name. */
export function accountOperator(): Operator {
  const name = os.userInfo().username || 'operator';
  return { operator_id: `account:${name}`, name };
}

/**
 * Who begins to work.
 * @param name omitted: whoever was chosen last under this account
 * @throws RefusedError OPERATOR_UNKNOWN
 */
export function whoWorks(store: ReadonlyStore, account: Operator, name: string | undefined): Operator {
  const found = name === undefined ? chosenOperator(store, account.operator_id) : findOperator(store, name);
  if (found) return found;
  if (name === undefined) return account;
  const message = `Nobody called "${name}" works here yet. Add the name in the settings of the window first.`;
  throw new RefusedError('OPERATOR_UNKNOWN', message, { details: { name } });
}

interface OperatorsEnvironment {
  store: ReadonlyStore;
  account: Operator;
  /** Puts the choice on record. */
  keep(choice: { account_id: string; operator_id: string }): Promise<Operator>;
  /** Tells the windows: what the store announced may have reached them before it was known here. */
  changed(): void;
}

/** Who works in this window. The choice is kept in the workspace, for each account of a computer. */
export class Operators {
  readonly #environment: OperatorsEnvironment;
  #current: Operator;

  constructor(environment: OperatorsEnvironment, first: Operator) {
    this.#environment = environment;
    this.#current = first;
  }

  get current(): Operator {
    return this.#current;
  }

  /** From now on, here and at the next start. @throws RefusedError OPERATOR_UNKNOWN */
  async choose(operator_id: string): Promise<Operator> {
    const { account, keep } = this.#environment;
    const { name } = await keep({ account_id: account.operator_id, operator_id });
    this.#become({ operator_id, name });
    return this.#current;
  }

  /** After a change of names. */
  readAgain(): void {
    this.#become(getOperator(this.#environment.store, this.#current.operator_id) ?? this.#current);
  }

  #become(operator: Operator): void {
    this.#current = operator;
    this.#environment.changed();
  }
}
