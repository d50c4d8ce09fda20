import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { AppError } from '../../data/errors.ts';
import type { Program } from '../program.ts';
import { channels } from './channels.ts';
import { answerFrame, refuseFrame } from './frames.ts';

/**
 * Serves one Electron window: the same frames as over the loopback socket. Only the window's own top frame is
 * answered, and only while it shows the app's page.
 *
 * @param origin of the app's page
 */
export function serveWindow(
  window: BrowserWindow,
  origin: string,
  program: Pick<Program, 'call' | 'subscribe'>,
): void {
  const isOwnPage = ({ senderFrame }: IpcMainInvokeEvent) =>
    senderFrame !== null && senderFrame === window.webContents.mainFrame && senderFrame.origin === origin;

  ipcMain.handle(channels.call, (event, frame: unknown) => {
    if (isOwnPage(event)) return answerFrame(program, frame);
    return refuseFrame(frame, new AppError('FOREIGN_PAGE', 'Only the app’s own page may make calls.'));
  });
  const unsubscribe = program.subscribe((event, payload) => {
    window.webContents.send(channels.event, { event, payload });
  });
  window.on('closed', () => {
    unsubscribe();
    ipcMain.removeHandler(channels.call);
  });
}
