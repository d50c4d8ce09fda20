import { expect, type Locator } from '@playwright/test';
import { tabTo } from '../keyboard.ts';

/** One of the two ways to work. A task is written once and done with each. */
export interface Hand {
  name: string;
  colorScheme: 'light' | 'dark';
  /** A link or a button. */
  press(target: Locator): Promise<void>;
  /** Puts this text in place of what a field holds. */
  write(field: Locator, text: string): Promise<void>;
  /** One radio button of its group. */
  choose(radio: Locator): Promise<void>;
  /** One entry of the menu or list that is open. */
  pick(entry: Locator): Promise<void>;
}

const mouse: Hand = {
  name: 'with the mouse, in light',
  colorScheme: 'light',
  press: (target) => target.click(),
  write: (field, text) => field.fill(text),
  choose: (radio) => radio.locator('xpath=ancestor::label').click(),
  pick: (entry) => entry.click(),
};

const keyboard: Hand = {
  name: 'with the keyboard alone, in dark',
  colorScheme: 'dark',
  async press(target) {
    await goTo(target);
    await target.page().keyboard.press('Enter');
  },
  async write(field, text) {
    await goTo(field);
    await field.page().keyboard.press('Control+a');
    await field.page().keyboard.insertText(text);
  },
  async choose(radio) {
    // Of a group only one can be tabbed to; the arrow keys lead on from there.
    const group = radio.locator('xpath=ancestor::*[@role="radiogroup"]');
    const chosen = group.getByRole('radio', { checked: true });
    await goTo((await chosen.count()) > 0 ? chosen : group.getByRole('radio').first());
    await arrowTo(radio);
    if (!(await radio.isChecked())) await radio.page().keyboard.press('Space');
    await expect(radio).toBeChecked();
  },
  async pick(entry) {
    await arrowTo(entry);
    await entry.page().keyboard.press('Enter');
  },
};

export const hands = [mouse, keyboard];

/** Forwards or back, whichever way the target lies. */
async function goTo(target: Locator): Promise<void> {
  await target.waitFor();
  const liesBefore = await target.evaluate(
    (element) =>
      ((document.activeElement?.compareDocumentPosition(element) ?? 0) & Node.DOCUMENT_POSITION_PRECEDING) >
      0,
  );
  await tabTo(target.page(), target, liesBefore ? 'Shift+Tab' : 'Tab');
}

/** More entries than this and nobody would look for one with the arrow keys. */
const MOST_ENTRIES = 20;

async function arrowTo(target: Locator): Promise<void> {
  await target.waitFor();
  for (let press = 0; press < MOST_ENTRIES; press++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await target.page().keyboard.press('ArrowDown');
  }
  await expect(target, 'is reached with the arrow keys').toBeFocused();
}
