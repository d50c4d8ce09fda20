import { appVersion } from '../../version.ts';
import { DOCUMENT_PATH, type Route, routes } from './routes.ts';
import { inputSchema, outputSchemas } from './schemas.ts';

/** What each refusal means, by status (RFC 9110). */
const refusals = {
  400: 'The address or the body cannot be read.',
  401: 'The token is missing or wrong.',
  403: 'The request comes from a page in a browser.',
  404: 'There is no such person, job or version.',
  409: 'This cannot be done now; the message says why.',
  413: 'The body is too large.',
  415: 'The body is not JSON.',
  421: 'The request names another host than 127.0.0.1 or localhost.',
  422: 'A field is missing, unknown or not what it should be; `details.issues` says which.',
  500: 'Something went wrong in the app.',
  503: 'Too many requests are under way; wait a second.',
} as const;
type Refusal = keyof typeof refusals;

const ALWAYS: readonly Refusal[] = [401, 403, 421, 500, 503];

/** Describes the API in the form of OpenAPI 3.1 (spec.openapis.org/oas/v3.1), from its routes and the contract. */
export function openApiDocument() {
  const { components, referenceTo } = outputSchemas(routes.map(({ call }) => call));
  const operations = routes.map((route) => ({ ...route, operation: operationOf(route, referenceTo) }));
  return {
    openapi: '3.1.0',
    info: {
      title: 'A3CP Trainer',
      version: appVersion,
      description: 'Trainings, jobs and versions, for scripts on the same computer.',
    },
    security: [{ token: [] }],
    paths: {
      ...Object.fromEntries(
        [...Map.groupBy(operations, ({ path }) => path)].map(([path, here]) => [
          path,
          Object.fromEntries(here.map(({ method, operation }) => [method.toLowerCase(), operation])),
        ]),
      ),
      [DOCUMENT_PATH]: { get: documentOperation },
    },
    components: {
      schemas: components,
      responses: Object.fromEntries(
        Object.entries(refusals).map(([status, description]) => [
          `refused-${status}`,
          { description, ...jsonContent({ $ref: '#/components/schemas/Error' }) },
        ]),
      ),
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'What the file keys/api-token of the workspace holds.',
        },
      },
    },
  };
}

const jsonContent = (schema: object) => ({ content: { 'application/json': { schema } } });

const refused = (statuses: readonly Refusal[]) =>
  Object.fromEntries(
    statuses.map((status) => [String(status), { $ref: `#/components/responses/refused-${status}` }]),
  );

const documentOperation = {
  operationId: 'openapi',
  summary: 'This document',
  responses: {
    200: { description: 'This document', ...jsonContent({ type: 'object' }) },
    ...refused(ALWAYS),
  },
};

function operationOf(route: Route, referenceTo: (call: Route['call']) => object) {
  const parameters = parametersOf(route);
  return {
    operationId: route.call,
    summary: route.summary,
    ...(parameters.length > 0 && { parameters }),
    ...(route.method === 'POST' && { requestBody: bodyOf(route) }),
    responses: {
      [String(route.status)]: { description: route.summary, ...jsonContent(referenceTo(route.call)) },
      ...refused(refusalsOf(route)),
    },
  };
}

function refusalsOf({ method, path }: Route): Refusal[] {
  const ofAddress: Refusal[] = path.includes('{') ? [400, 404] : [];
  const ofBody: Refusal[] = method === 'POST' ? [400, 404, 409, 413, 415] : [409];
  return [...new Set([...ALWAYS, ...ofAddress, ...ofBody, 422 as const])].sort((a, b) => a - b);
}

function parametersOf({ path, query, call }: Route) {
  const { properties, required } = inputSchema(call);
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({ name, in: 'path' }));
  const inQuery = query.map((name) => ({ name, in: 'query' }));
  return [...inPath, ...inQuery].map((parameter) => ({
    ...parameter,
    required: parameter.in === 'path' || required.includes(parameter.name),
    schema: properties[parameter.name] ?? true,
  }));
}

function bodyOf({ body, call }: Route) {
  const { properties, required } = inputSchema(call);
  const needed = body.filter((name) => required.includes(name));
  return {
    required: needed.length > 0,
    ...jsonContent({
      type: 'object',
      properties: Object.fromEntries(body.map((name) => [name, properties[name] ?? true])),
      ...(needed.length > 0 && { required: needed }),
      additionalProperties: false,
    }),
  };
}
