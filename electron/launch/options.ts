import { parseArgs } from 'node:util';
import { RefusedError } from '../../data/errors.ts';

export const usage = `Usage: npm start -- [options]

  --workspace DIR    where everything is kept (or A3CP_WORKSPACE; default: the
                     application-data folder of this account)
  --port N           port of the loopback host (default: any free one)
  --no-open          open no window; print the address and serve it
  --fetch-electron   try again to fetch Electron, although it failed lately
  --help             this text
`;

export interface StartOptions {
  /** null: where the platform keeps application data. */
  workspace: string | null;
  /** null: any free port. */
  port: number | null;
  open: boolean;
  fetchElectron: boolean;
  help: boolean;
}

const accepted = {
  workspace: { type: 'string' },
  port: { type: 'string' },
  'no-open': { type: 'boolean', default: false },
  'fetch-electron': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** @throws {RefusedError} `WRONG_USAGE`, with a message that ends in the usage text */
export function parseStartOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): StartOptions {
  const values = parse(args);
  return {
    workspace: values.workspace || env.A3CP_WORKSPACE || null,
    port: values.port === undefined ? null : parsePort(values.port),
    open: !values['no-open'],
    fetchElectron: values['fetch-electron'],
    help: values.help,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: accepted }).values;
  } catch (error) {
    throw wrongUsage(error instanceof Error ? error.message : String(error));
  }
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw wrongUsage(`--port takes a number from 1 to 65535, not "${text}".`);
}

const wrongUsage = (message: string) => new RefusedError('WRONG_USAGE', `${message}\n\n${usage}`);
