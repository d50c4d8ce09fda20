import { resolve } from 'node:path';
import { toErrorJson } from '../../data/errors.ts';
import { defaultWorkspaceFolder } from '../../data/workspace.ts';
import { findBrowser } from '../browsers.ts';
import { ensureBuilt } from './build.ts';
import { electronOrWhy } from './electron_or_why.ts';
import { chooseFace, describeFace, withoutElectron } from './face.ts';
import { hasDisplay, thisMachine } from './machine.ts';
import { parseStartOptions, type StartOptions, usage } from './options.ts';
import { runAtAddress } from './run_at_address.ts';
import { runElectron } from './run_electron.ts';
import { runInWindow } from './run_in_window.ts';

/** `npm start`: makes what is missing and opens the app in the best window that this computer has. */

const report = (message: string) => console.error(message);

async function start(options: StartOptions): Promise<void> {
  const workspace = resolve(options.workspace ?? defaultWorkspaceFolder(process.platform, process.env));
  await ensureBuilt(['kernels', 'renderer'], { report });
  let face = await chooseFace({
    open: options.open,
    hasDisplay: hasDisplay(thisMachine),
    electron: () => electronOrWhy(thisMachine, options.fetchElectron),
    browser: () => findBrowser(thisMachine),
  });
  if (face.kind === 'electron') {
    console.log(describeFace(face));
    const failure = await runElectron(face.binary, workspace, report);
    if (failure === null) return;
    face = withoutElectron(failure, findBrowser(thisMachine));
  }
  const hosted = { workspace, port: options.port };
  await (face.kind === 'browser' ? runInWindow(face, hosted) : runAtAddress(face, hosted));
}

/** 0 = ended as asked, 1 = refused or failed, 2 = wrong usage. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const options = parseStartOptions(args, process.env);
    if (options.help) console.log(usage);
    else await start(options);
    return 0;
  } catch (error) {
    const { code, message } = toErrorJson(error);
    console.error(message);
    return code === 'WRONG_USAGE' ? 2 : 1;
  }
}
