import { HttpError } from './errors.ts';
import { type Route, routes } from './routes.ts';

/** A request target (RFC 9112, section 3.2.1), taken apart but not decoded. */
export interface Target {
  path: string;
  query: URLSearchParams;
}

/** Read as it came: a URL object would take `%2e%2e` in a person's name for the folder above. */
export function readTarget(url: string): Target {
  const mark = url.indexOf('?');
  if (mark < 0) return { path: url, query: new URLSearchParams() };
  return { path: url.slice(0, mark), query: new URLSearchParams(url.slice(mark + 1)) };
}

/** A route, and the text of the fields that its path holds. */
export interface Match {
  route: Route;
  fields: Readonly<Record<string, string>>;
}

/** @throws HttpError 404 NO_SUCH_ADDRESS, 405 METHOD_NOT_ALLOWED, 400 ADDRESS_UNREADABLE */
export function matchRoute(method: string, path: string): Match {
  const here = routes.filter((route) => fits(route.path, path));
  const allowed = here.map((route) => route.method);
  if (here.length === 0) throw noSuchAddress();
  const route = here.find((one) => one.method === method);
  if (route) return { route, fields: fieldsOf(route.path, path) };
  throw methodNotAllowed(allowed);
}

export const noSuchAddress = () =>
  new HttpError(404, 'NO_SUCH_ADDRESS', 'There is nothing at this address; /api/openapi.json lists what is.');

export function methodNotAllowed(allowed: readonly string[]): HttpError {
  const words = allowed.join(', ');
  return new HttpError(405, 'METHOD_NOT_ALLOWED', `Here only ${words} is answered.`, { Allow: words });
}

const fieldName = (segment: string) => /^\{(\w+)\}$/.exec(segment)?.[1];

function fits(pattern: string, path: string): boolean {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  return (
    wanted.length === given.length &&
    wanted.every((segment, at) => segment === given[at] || fieldName(segment) !== undefined)
  );
}

function fieldsOf(pattern: string, path: string): Record<string, string> {
  const given = path.split('/');
  return Object.fromEntries(
    pattern.split('/').flatMap((segment, at) => {
      const name = fieldName(segment);
      return name === undefined ? [] : [[name, decode(given[at] ?? '')]];
    }),
  );
}

/** Once, so that a name that holds a percent sign is itself. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new HttpError(400, 'ADDRESS_UNREADABLE', `"${segment}" is not UTF-8 in percent encoding.`);
  }
}
