import type { Command } from 'commander';
import type { DemoResult } from '../../data/schema.ts';
import { startHost } from '../host.ts';
import { offerNewAddresses } from '../launch/new_addresses.ts';
import { askedToEnd } from '../launch/signals.ts';
import { openApiToken } from '../serving/api/token.ts';
import { portNumber } from './arguments.ts';
import { print } from './output.ts';
import { type CommonOptions, type Session, withSession } from './session.ts';

export function addDemo(command: Command): void {
  command.description('fill the workspace with synthetic people').action(async (options: CommonOptions) => {
    const result = await withSession(options, async ({ call, finish }) => {
      const { job_id } = await call('demo.create', {});
      return finish<DemoResult>(job_id, 'demo');
    });
    print(options, result, `${result.samples} synthetic recordings of ${result.users.join(', ')}`);
  });
}

interface ServeOptions extends CommonOptions {
  port?: number;
  newApiToken?: boolean;
}

export function addServe(command: Command): void {
  command
    .description('serve the window and the API on this machine until Ctrl-C')
    .option('--port <number>', 'the port (default: a free one)', portNumber)
    .option('--new-api-token', 'replace the token that opens the API')
    .action((options: ServeOptions) => withSession(options, (session) => serve(options, session), 'any'));
}

async function serve(options: ServeOptions, { program, call }: Session): Promise<void> {
  const ended = askedToEnd();
  const { workspace } = await call('app.info', {});
  const apiToken = await openApiToken(workspace, { renew: options.newApiToken ?? false });
  const port = options.port === undefined ? {} : { port: options.port };
  const host = await startHost({ program, apiToken, ...port });
  const document = { url: host.url, api: { address: host.apiUrl, token_file: apiToken.file } };
  print(options, document, servedInWords(document));
  const stopOffering = options.json ? () => {} : offerNewAddresses(host);
  await ended;
  process.stderr.write('Stopping at a safe point. Ctrl-C again leaves at once.\n');
  stopOffering();
  await host.close();
}

function servedInWords({ url, api }: { url: string; api: { address: string; token_file: string } }): string {
  return `Open this address in a browser: ${url}\nScripts: ${api.address} with the token in ${api.token_file}`;
}
