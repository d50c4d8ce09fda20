import { once } from 'node:events';
import type { Command } from 'commander';
import type { DemoResult } from '../../data/schema.ts';
import { startHost } from '../host.ts';
import { wholeNumber } from './arguments.ts';
import { print } from './output.ts';
import { type CommonOptions, withSession } from './session.ts';

export function addDemo(command: Command): void {
  command.description('fill the workspace with synthetic people').action(async (options: CommonOptions) => {
    const result = await withSession(options, async ({ call, finish }) => {
      const { job_id } = await call('demo.create', {});
      return finish<DemoResult>(job_id, 'demo');
    });
    print(options, result, `${result.samples} synthetic recordings of ${result.users.join(', ')}`);
  });
}

export function addServe(command: Command): void {
  command
    .description('serve the window on this machine until Ctrl-C')
    .option('--port <number>', 'the port (default: a free one)', wholeNumber)
    .action((options: CommonOptions & { port?: number }) =>
      withSession(options, async ({ program }) => {
        const host = await startHost({
          program,
          ...(options.port === undefined ? {} : { port: options.port }),
        });
        print(options, { url: host.url }, `Open this address in a browser: ${host.url}`);
        await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
        await host.close();
      }),
    );
}
