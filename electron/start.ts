import { resolve } from 'node:path';
import { toErrorJson } from '../data/errors.ts';
import { defaultWorkspaceFolder, storeFileOf } from '../data/workspace.ts';
import { findBrowser } from './browsers.ts';
import { ensureBuilt } from './launch/build.ts';
import { keepCompiled } from './launch/compile_cache.ts';
import { electronOrWhy } from './launch/electron_or_why.ts';
import { chooseFace, describeFace, withoutElectron } from './launch/face.ts';
import { hasDisplay, thisMachine } from './launch/machine.ts';
import { parseStartOptions, type StartOptions, usage } from './launch/options.ts';
import { runElectron } from './launch/run_electron.ts';
import { startReaderEarly } from './threads/early_reader.ts';
import { sourceThreadUrls } from './threads/urls.ts';

/** `npm start`: makes what is missing and opens the app in the best window that this computer has. */

const report = (message: string) => console.error(message);

async function start(options: StartOptions): Promise<void> {
  keepCompiled();
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
  const reader = startReaderEarly(sourceThreadUrls.reader, storeFileOf(workspace));
  // Loaded only now: it needs the kernels, which a fresh clone does not have when this file is read.
  const { runHosted } = await import('./launch/run_hosted.ts');
  await runHosted(face, { workspace, port: options.port, reader });
}

/** 0 = ended as asked, 1 = refused or failed, 2 = wrong usage. */
async function main(args: readonly string[]): Promise<number> {
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

process.exitCode = await main(process.argv.slice(2));
