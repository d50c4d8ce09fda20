import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

const folder = join(import.meta.dirname, '..', 'docs', 'screens');

/** 1280 x 800 at 200 %: as many CSS pixels, at a device scale of 1 to keep the files small. */
const ZOOMED = { width: 640, height: 400 };
/** Three screenfuls of it, one below the other. */
const ZOOMED_TOP = { width: 640, height: 1200 };

interface PictureOptions {
  /** All of the screen, not only what the window shows of it; of the dark one, the window's part tells enough. */
  fullPage?: boolean;
  /** Of the window in the pictures at 100 %. */
  height?: number;
  /** Waits for what is drawn only once it is in view. */
  drawn?(): Promise<void>;
}

/**
 * Four pictures of what the window shows: light, dark, German and at 200 %. Nothing may be cut off at the side, in
 * either language.
 */
export async function takePictures(app: Page, name: string, options: PictureOptions = {}): Promise<void> {
  const { fullPage = false, height = 800 } = options;
  const shoot = (variant: string, options = { fullPage }) =>
    app.screenshot({ path: pathOf(name, variant), ...options });
  await appear(app, 'light', { width: 1280, height });
  await shoot('light');
  await appear(app, 'dark', { width: 1280, height });
  await shoot('dark', { fullPage: false });
  await appear(app, 'light', ZOOMED);
  await expectNothingCutOff(app, name);
  await appear(app, 'light', ZOOMED_TOP);
  await options.drawn?.();
  await app.screenshot({ path: pathOf(name, 'zoom') });
  await appear(app, 'light', ZOOMED);
  await speak(app, 'Deutsch');
  await expectNothingCutOff(app, `${name} in German`);
  await appear(app, 'light', { width: 1280, height });
  await shoot('de');
  await speak(app, 'English');
}

const pathOf = (name: string, variant: string) => join(folder, `${name}-${variant}.png`);

async function appear(
  app: Page,
  colorScheme: 'light' | 'dark',
  size: { width: number; height: number },
): Promise<void> {
  await app.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await app.setViewportSize(size);
  await app.mouse.move(0, 0);
  await settle(app);
}

/** With the title, which says whom it is about, once everything has taken its new size. */
async function settle(app: Page): Promise<void> {
  await app.evaluate(async () => {
    window.scrollTo(0, 0);
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  });
}

/** Through the menu, so that the screen stays as it is; a ring around the menu's button would be in the picture. */
async function speak(app: Page, language: string): Promise<void> {
  await app.getByRole('button', { name: /^Men[uü]$/ }).click();
  await app.getByRole('menuitemradio', { name: language }).click();
  await app.keyboard.press('Escape');
  await app.getByRole('menu').waitFor({ state: 'hidden' });
  await app.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await settle(app);
}

async function expectNothingCutOff(app: Page, screen: string): Promise<void> {
  const overflow = await app.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow, `${screen}: pixels cut off at the side at 200 %`).toBeLessThanOrEqual(0);
}
