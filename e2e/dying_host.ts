import { startHost } from '../electron/host.ts';
import { ensureBuilt } from '../electron/launch/build.ts';
import { askedToEnd } from '../electron/launch/signals.ts';
import { openProgram } from '../electron/program.ts';
import { openApiToken } from '../electron/serving/api/token.ts';
import { sourceThreadUrls } from '../electron/threads/urls.ts';

/** The loopback host, with a trainer that dies in the middle of its work. */

const workspace = process.argv.at(-1) ?? '';
const ended = askedToEnd();
await ensureBuilt(['kernels', 'renderer'], { report: console.error });
const threads = { ...sourceThreadUrls, trainer: new URL('./dying_trainer.ts', import.meta.url) };
const program = await openProgram({ workspace, appVersion: '0.0.0', threads });
const host = await startHost({ program, apiToken: await openApiToken(workspace) });
console.log(host.url);
await ended;
await host.close();
await program.close();
