import {
  BrowserWindow,
  dialog,
  nativeTheme,
  protocol,
  type Session,
  screen,
  session,
  type WebContents,
} from 'electron';
import type { LeavingQuestion } from './leaving.ts';
import { asksForMicrophone } from './microphone.ts';
import { placementOf, SMALLEST } from './native/placement.ts';
import type { WindowMemory } from './native/window_memory.ts';
import { answerWith, type Page } from './serving/page.ts';

const SCHEME = 'app';
const HOST = 'a3cp';

/** The origin of the app's page. A scheme of its own has none of the rights of `file:`. */
export const pageOrigin = `${SCHEME}://${HOST}`;

/** To be called before Electron is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** `--canvas` of the design tokens, so that the window does not flash before the page is there. */
const canvas = { light: '#f4f6f7', dark: '#10151a' };

interface Leaving {
  /** What to ask whoever closes a page that objects; null: nothing, the program ends. */
  question(): LeavingQuestion | null;
  /** Whoever was asked stays. */
  stayed(): void;
}

interface WindowOptions extends Leaving {
  /** Path of the bundled preload script. */
  preload: string;
  /** What is known of the last window. */
  memory: WindowMemory;
}

/**
 * Opens the app's one window. The page is sandboxed, sees nothing of Node or Electron but the preload's three
 * functions, reaches no network, goes nowhere else and may ask for the microphone alone.
 */
export function openWindow(page: Page, { preload, memory, ...leaving }: WindowOptions): BrowserWindow {
  lockSession(session.defaultSession);
  servePage(session.defaultSession, page);
  const window = new BrowserWindow({
    ...placementOf(memory.bounds, workAreas()),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    backgroundColor: memory.background ?? (nativeTheme.shouldUseDarkColors ? canvas.dark : canvas.light),
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  lockContents(window.webContents);
  askBeforeClosing(window, leaving);
  window.once('ready-to-show', () => (memory.maximized ? window.maximize() : window.show()));
  void window.loadURL(`${pageOrigin}/`);
  return window;
}

/** The page objects while a job runs or something is not saved; what that means is asked here, in our own words. */
function askBeforeClosing(window: BrowserWindow, { question, stayed }: Leaving): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const asked = question();
    if (asked === null || mayLeave(window, asked)) event.preventDefault();
    else stayed();
  });
}

/** The main display first: there a window opens whose own is gone. */
function workAreas() {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main, ...others].map(({ workArea }) => workArea);
}

function mayLeave(window: BrowserWindow, { message, detail, leave, stay }: LeavingQuestion): boolean {
  const buttons = [leave, stay];
  const [LEAVE, STAY] = [0, 1];
  const box = { type: 'question' as const, message, detail, buttons, defaultId: STAY, cancelId: STAY };
  return dialog.showMessageBoxSync(window, box) === LEAVE;
}

function servePage(target: Session, page: Page): void {
  target.protocol.handle(SCHEME, (request) => {
    const { host, pathname } = new URL(request.url);
    const answer = host === HOST && request.method === 'GET' ? page.answer(pathname) : null;
    const { status, headers, body } = answer ?? answerWith(404, 'text/plain', 'There is no such file.');
    return new Response(body, { status, headers });
  });
}

/** Electron grants every permission unless told otherwise; one is given, so that a model can be tried. */
function lockSession(target: Session): void {
  target.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const kinds = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    answer(asksForMicrophone(pageOrigin, { permission, from: details.requestingUrl, kinds }));
  });
  target.setPermissionCheckHandler((_contents, permission, from, { mediaType }) =>
    asksForMicrophone(pageOrigin, { permission, from, kinds: [mediaType] }),
  );
  target.setDevicePermissionHandler(() => false);
  const network = { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'] };
  target.webRequest.onBeforeRequest(network, (_request, answer) => answer({ cancel: true }));
}

/** The app has one page and links to no other, so the list of addresses that may be opened is empty. */
function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
