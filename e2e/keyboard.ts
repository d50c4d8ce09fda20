import { expect, type Locator, type Page } from '@playwright/test';

/** More presses than this and a person would have given up. */
const MOST_PRESSES = 60;

/** Moves the focus with the Tab key alone until it is on the target. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let press = 0; press < MOST_PRESSES; press++) {
    if (await isFocused(target)) return;
    await page.keyboard.press(key);
  }
  await expect(target, 'is reached with the Tab key').toBeFocused();
}

/** Tabs to a control and operates it. */
export async function activate(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}
