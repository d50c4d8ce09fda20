import { join, resolve } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import { toErrorJson } from '../data/errors.ts';
import { defaultWorkspaceFolder } from '../data/workspace.ts';
import type { Dialogs } from './context.ts';
import { serveWindow } from './ipc/electron.ts';
import { REFUSAL_SHOWN } from './launch/exit_code.ts';
import { onAskedToEnd } from './launch/signals.ts';
import { followRunning, leavingQuestion } from './leaving.ts';
import { openProgram, type Program } from './program.ts';
import { loadPage } from './serving/page.ts';
import type { ThreadUrls } from './threads/urls.ts';
import { appVersion } from './version.ts';
import { openWindow, pageOrigin, registerPageScheme } from './window.ts';

/** Electron's entry. It runs as bundled: preload and threads lie beside it, the page in `../renderer`. */

const bundle = import.meta.dirname;
const thread = (name: keyof ThreadUrls) => new URL(`./threads/${name}.js`, import.meta.url);
const threads: ThreadUrls = {
  writer: thread('writer'),
  reader: thread('reader'),
  trainer: thread('trainer'),
  engine: thread('engine'),
  import: thread('import'),
  export: thread('export'),
  tracking: thread('tracking'),
  scheduler: thread('scheduler'),
};

/** Whether the system or a terminal has told the program to end: then nobody is there to be asked. */
let toldToEnd = false;

async function start(): Promise<void> {
  await app.whenReady();
  try {
    const page = await loadPage(join(bundle, '..', 'renderer'));
    const program = await openProgram({
      workspace: workspaceFolder(),
      appVersion,
      dialogs: { chooseFolder },
      threads,
    });
    closeBeforeQuitting(program);
    const running = followRunning(program);
    const question = () => (toldToEnd ? null : leavingQuestion(running(), app.getLocale()));
    serveWindow(openWindow(page, join(bundle, 'preload.cjs'), question), pageOrigin, program);
  } catch (error) {
    dialog.showErrorBox('A3CP Trainer', toErrorJson(error).message);
    app.exit(REFUSAL_SHOWN);
  }
}

function workspaceFolder(): string {
  const given = app.commandLine.getSwitchValue('workspace') || process.env.A3CP_WORKSPACE;
  return given ? resolve(given) : defaultWorkspaceFolder(process.platform, process.env);
}

const chooseFolder: Dialogs['chooseFolder'] = async (purpose) => {
  const properties: Electron.OpenDialogOptions['properties'] =
    purpose === 'export' ? ['openDirectory', 'createDirectory'] : ['openDirectory'];
  const window = BrowserWindow.getAllWindows()[0];
  const { filePaths } = await (window
    ? dialog.showOpenDialog(window, { properties })
    : dialog.showOpenDialog({ properties }));
  return filePaths[0] ?? null;
};

/** Running jobs stop at a safe point first; quitting then goes on. */
function closeBeforeQuitting(program: Program): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    void program.close().finally(() => app.exit(0));
  });
}

function showRunningWindow(): void {
  const window = BrowserWindow.getAllWindows()[0];
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

app.enableSandbox();
registerPageScheme();
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showRunningWindow);
  app.on('window-all-closed', () => app.quit());
  onAskedToEnd(() => {
    toldToEnd = true;
    console.error('Stopping at a safe point. Ctrl-C again leaves at once.');
    app.quit();
  });
  // Not awaited: Electron becomes ready only after this module has been read to its end.
  void start();
} else {
  app.quit();
}
