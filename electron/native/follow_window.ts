import type { WindowMemory } from './window_memory.ts';

/** Keeps what the next window has to know of this one: its place as it closes, and the colour behind its page. */
export function followWindow(
  window: Electron.BrowserWindow,
  keep: (change: Partial<WindowMemory>) => void,
): void {
  window.on('close', () => keep({ bounds: window.getNormalBounds(), maximized: window.isMaximized() }));
  window.webContents.on('did-change-theme-color', (_event, color) => {
    if (color === null) return;
    window.setBackgroundColor(color);
    keep({ background: color });
  });
}
