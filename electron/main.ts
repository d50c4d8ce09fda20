import { join, resolve } from 'node:path';
import { app, BrowserWindow, dialog, Menu, Notification } from 'electron';
import { toErrorJson } from '../data/errors.ts';
import { defaultWorkspaceFolder } from '../data/workspace.ts';
import type { Dialogs } from './context.ts';
import { channels } from './ipc/channels.ts';
import { serveWindow } from './ipc/electron.ts';
import { REFUSAL_SHOWN } from './launch/exit_code.ts';
import { onAskedToEnd } from './launch/signals.ts';
import { followRunning, leavingQuestion } from './leaving.ts';
import { followWindow } from './native/follow_window.ts';
import { type MenuPlace, menuTemplate } from './native/menu_template.ts';
import { nativeWords } from './native/native_words.ts';
import { tellEnds } from './native/tell_ends.ts';
import { keepWindowMemory, readWindowMemory, type WindowMemory, withRecent } from './native/window_memory.ts';
import { openProgram, type Program } from './program.ts';
import { openWhenPossible } from './reopening.ts';
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
/** The workspace to open as soon as this one is closed. */
let next: string | null = null;

async function start(): Promise<void> {
  await app.whenReady();
  try {
    const page = await loadPage(join(bundle, '..', 'renderer'));
    const workspace = workspaceFolder();
    const open = () => openProgram({ workspace, appVersion, dialogs: { chooseFolder }, threads });
    const program = await openWhenPossible(open, console.error);
    closeBeforeQuitting(program);
    const running = followRunning(program);
    const question = () => (toldToEnd ? null : leavingQuestion(running(), app.getLocale()));
    const memory = rememberWorkspace(workspace);
    const window = openWindow(page, {
      ...{ preload: join(bundle, 'preload.cjs'), memory: memory.now, question },
      stayed: () => {
        next = null;
      },
    });
    serveWindow(window, pageOrigin, program);
    makeNative(window, { program, memory, workspace });
  } catch (error) {
    dialog.showErrorBox('A3CP Trainer', toErrorJson(error).message);
    app.exit(REFUSAL_SHOWN);
  }
}

/** What this computer knows of its windows, with the workspace at the head of the recent ones. */
function rememberWorkspace(workspace: string) {
  const file = join(app.getPath('userData'), 'window.json');
  const now = readWindowMemory(file);
  const keep = (change: Partial<WindowMemory>) => keepWindowMemory(file, Object.assign(now, change));
  keep({ recent: withRecent(now.recent, workspace) });
  return { now, keep };
}

interface NativeParts {
  program: Program;
  memory: ReturnType<typeof rememberWorkspace>;
  workspace: string;
}

/** Menu, place on the desktop, and word of what ends while nobody looks. */
function makeNative(window: BrowserWindow, { program, memory, workspace }: NativeParts): void {
  const words = nativeWords(app.getLocale());
  const go = (to: MenuPlace) =>
    window.webContents.send(channels.event, { event: 'window.go', payload: { to } });
  followWindow(window, memory.keep);
  tellEnds(program, {
    words,
    isAway: () => !window.isDestroyed() && !window.isFocused(),
    show: (notice) => new Notification(notice).on('click', showRunningWindow).show(),
  });
  const recent = memory.now.recent.filter((folder) => folder !== workspace);
  const template = menuTemplate({
    ...{ platform: process.platform, words: words.menu, recent, go },
    choose: () => void chooseFolder('export').then((folder) => folder && openInstead(folder)),
    open: openInstead,
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** One program has one workspace: another is opened by another program, once this one has ended. */
function openInstead(workspace: string): void {
  next = workspace;
  app.quit();
}

function relaunchOn(workspace: string): void {
  const others = process.argv.slice(1).filter((argument) => !argument.startsWith('--workspace'));
  app.relaunch({ args: [...others, `--workspace=${workspace}`] });
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
    void program.close().finally(() => {
      if (next !== null) relaunchOn(next);
      app.exit(0);
    });
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
