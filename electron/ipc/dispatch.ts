import type { z } from 'zod';
import { AppError } from '../../data/errors.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../handlers/index.ts';
import { type CallName, type CallOutput, calls } from './contract.ts';

/** The call's name or its input does not fit the contract. */
export class InvalidCallError extends AppError {}

const isCallName = (name: string): name is CallName => Object.hasOwn(calls, name);

/**
 * The one gate between every face of the program and its handlers: looks the call up, parses the input,
 * runs the handler and parses what it gives back, so that neither side can send what the contract lacks.
 */
export async function dispatch(
  handlers: Handlers,
  context: Context,
  name: string,
  input: unknown,
): Promise<CallOutput<CallName>> {
  if (!isCallName(name)) throw new InvalidCallError('UNKNOWN_CALL', `There is no call named "${name}".`);
  return run(handlers, context, name, input);
}

async function run<K extends CallName>(
  handlers: Handlers,
  context: Context,
  name: K,
  input: unknown,
): Promise<CallOutput<K>> {
  const parsed = calls[name].input.safeParse(input ?? {});
  if (!parsed.success) {
    throw new InvalidCallError('INVALID_INPUT', `${name}: ${inWords(parsed.error)}`, {
      details: {
        issues: parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
      },
    });
  }
  // The schema was looked up by the same key as the handler, which TypeScript cannot follow through a union.
  const handler = handlers[name] as (context: Context, input: unknown) => unknown;
  return calls[name].output.parse(await handler(context, parsed.data)) as CallOutput<K>;
}

/** Each fault with the field that has it, in one line. */
function inWords({ issues }: z.ZodError): string {
  return issues
    .map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`))
    .join(' ');
}
