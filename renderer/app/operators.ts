import type { StoreApi } from 'zustand/vanilla';
import type { CallOutput } from '../../electron/ipc/contract.ts';
import type { Connection } from '../bridge.ts';
import { createAnswer, type Resource } from './resource.ts';

export type Operators = CallOutput<'operators.list'>;
export type Operator = Operators['operators'][number];

/** Everyone who may be named in the record, and who works here now. */
export function createOperators(connection: Connection): StoreApi<Resource<Operators>> {
  return createAnswer(connection, ['operators'], 'operators.list', {});
}
