import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Program } from '../../program.ts';
import { type Door, turnedAway } from '../door.ts';
import { type Answer, answerWith } from '../page.ts';
import { readBody } from './body.ts';
import { errorDocument, HttpError, statusOf } from './errors.ts';
import { buildInput } from './input.ts';
import { openApiDocument } from './openapi.ts';
import { DOCUMENT_PATH } from './routes.ts';
import { matchRoute, methodNotAllowed, readTarget } from './target.ts';
import type { ApiToken } from './token.ts';

const MAX_CALLS_UNDER_WAY = 64;

export interface ApiOptions {
  program: Pick<Program, 'call'>;
  door: Door;
  token: ApiToken;
  /** Told what nobody foresaw; whoever asked learns only that it happened. */
  onFailure: (error: unknown) => void;
}

/**
 * The program for a clinic's own scripts: JSON in, a call of the contract, JSON out. The page's session opens none
 * of it, and the token does not open the page. Whatever a client sends, it gets an answer or loses the connection,
 * and nothing else happens.
 */
export class Api {
  readonly #options: ApiOptions;
  #underWay = 0;

  constructor(options: ApiOptions) {
    this.#options = options;
  }

  /** The answer to any request for an address of the API; never rejects. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<Answer> {
    try {
      this.#requireOwnDoor(request);
      await this.#requireToken(request);
      return await this.#limited(() => this.#run(request, response));
    } catch (error) {
      const status = statusOf(error);
      if (status === 500) this.#options.onFailure(error);
      return json(status, errorDocument(error), error instanceof HttpError ? error.headers : {});
    }
  }

  #requireOwnDoor(request: IncomingMessage): void {
    const refused = turnedAway(this.#options.door, request);
    if (refused) throw new HttpError(refused.status, refused.code, refused.message);
  }

  async #requireToken({ headers }: IncomingMessage): Promise<void> {
    if (await this.#options.token.admits(headers.authorization)) return;
    const challenge = `Bearer realm="A3CP Trainer"${headers.authorization ? ', error="invalid_token"' : ''}`;
    const message = 'Send what the file keys/api-token of the workspace holds: Authorization: Bearer TOKEN.';
    throw new HttpError(401, 'TOKEN_NEEDED', message, { 'WWW-Authenticate': challenge });
  }

  async #limited(work: () => Promise<Answer>): Promise<Answer> {
    if (this.#underWay >= MAX_CALLS_UNDER_WAY) {
      const message = 'Wait for earlier calls to be answered.';
      throw new HttpError(503, 'TOO_MANY_CALLS', message, { 'Retry-After': '1' });
    }
    this.#underWay += 1;
    try {
      return await work();
    } finally {
      this.#underWay -= 1;
    }
  }

  async #run(request: IncomingMessage, response: ServerResponse): Promise<Answer> {
    const { method = '', url = '' } = request;
    const { path, query } = readTarget(url);
    if (path === DOCUMENT_PATH) {
      if (method !== 'GET') throw methodNotAllowed(['GET']);
      return json(200, openApiDocument());
    }
    const match = matchRoute(method, path);
    const body = method === 'GET' ? {} : await readBody(request, response);
    const { call, status } = match.route;
    return json(status, await this.#options.program.call(call, buildInput(match, query, body)));
  }
}

/** An answer of the API, with every protective header. */
export function json(
  status: number,
  document: unknown,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const answer = answerWith(status, 'application/json; charset=utf-8', `${JSON.stringify(document)}\n`);
  return { ...answer, headers: { ...answer.headers, ...headers } };
}
