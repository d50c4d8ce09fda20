import {
  BrowserWindow,
  dialog,
  nativeTheme,
  protocol,
  type Session,
  session,
  type WebContents,
} from 'electron';
import type { LeavingQuestion } from './leaving.ts';
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

/**
 * Opens the app's one window. The page is sandboxed, sees nothing of Node or Electron but the preload's two
 * functions, reaches no network, goes nowhere else and is granted no permission.
 *
 * @param preload path of the bundled preload script
 * @param question what to ask whoever closes a page that objects; null: nothing, the program ends
 */
export function openWindow(
  page: Page,
  preload: string,
  question: () => LeavingQuestion | null,
): BrowserWindow {
  lockSession(session.defaultSession);
  servePage(session.defaultSession, page);
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    minWidth: 800,
    minHeight: 600,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? canvas.dark : canvas.light,
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
  askBeforeClosing(window, question);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${pageOrigin}/`);
  return window;
}

/** The page objects while a job runs or something is not saved; what that means is asked here, in our own words. */
function askBeforeClosing(window: BrowserWindow, question: () => LeavingQuestion | null): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const asked = question();
    if (asked === null || mayLeave(window, asked)) event.preventDefault();
  });
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

/** Electron grants every permission unless told otherwise. */
function lockSession(target: Session): void {
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
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
