import { InvalidCallError } from '../../ipc/dispatch.ts';
import { inputSchema } from './schemas.ts';
import type { Match } from './target.ts';

type Fields = Record<string, unknown>;

/**
 * The input of a call from the three places of a request; what it is worth is for the contract to say. A field
 * that is not expected is refused here, since a mistyped one would otherwise be passed over in silence.
 * @throws InvalidCallError INVALID_INPUT
 */
export function buildInput({ route, fields }: Match, query: URLSearchParams, body: Fields): Fields {
  refuseStrangers([...query.keys()], route.query);
  refuseStrangers(Object.keys(body), route.body);
  const fromQuery = route.query.flatMap((name) => {
    const given = query.getAll(name);
    return given.length === 0 ? [] : [[name, given.length === 1 ? given[0] : given] as const];
  });
  const texts = [...Object.entries(fields), ...fromQuery];
  return {
    ...body,
    ...Object.fromEntries(texts.map(([name, text]) => [name, value(route.call, name, text)])),
  };
}

/** Enough to find a mistake by; a refusal must not be larger than what it refuses. */
const SHOWN_STRANGERS = 5;

function refuseStrangers(names: readonly string[], expected: readonly string[]): void {
  const strangers = names.filter((name) => !expected.includes(name)).slice(0, SHOWN_STRANGERS);
  if (strangers.length === 0) return;
  const message = `Not expected here: ${strangers.join(', ')}. Expected: ${expected.join(', ') || 'nothing'}.`;
  const issues = strangers.map((path) => ({ path, message: 'This is not expected here.' }));
  throw new InvalidCallError('INVALID_INPUT', message, { details: { issues } });
}

/** Addresses hold text only. What should be a whole number and is none stays text, for the contract to refuse. */
function value(call: Match['route']['call'], name: string, text: unknown): unknown {
  const schema = inputSchema(call).properties[name];
  const isWhole = typeof schema === 'object' && schema.type === 'integer';
  return isWhole && typeof text === 'string' && /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}
