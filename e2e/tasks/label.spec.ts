import type { Page } from '@playwright/test';
import { expectAccessible } from '../accessible.ts';
import { activate, tabTo } from '../keyboard.ts';
import { UNLABELLED } from './ordinary_day.ts';
import { expect, part, test, withKeyboard, withMouse } from './task.ts';

/** Recordings that came without a label get one; a slip is taken back. */

// The screen it ends on is looked at in both appearances.
test.slow();

const list = (app: Page) => app.getByRole('grid', { name: 'Recordings' });
const recording = (app: Page) => part(app, 'This recording');
/** The button that carries the number of a label. */
const numbered = (app: Page, label: string) =>
  recording(app).getByRole('button', { name: new RegExp(`^[1-9] ?${label}$`) });

test.describe(withMouse, () => {
  test.use({ colorScheme: 'light' });

  test('recordings without a label are labelled, and one step is taken back', async ({ app }) => {
    await app.getByRole('searchbox').fill('mira');
    await app.getByRole('link', { name: 'Sound: Mira' }).click();
    await app.getByRole('link', { name: 'Recordings', exact: true }).click();
    await app.getByRole('button', { name: /Show$/ }).click();
    await app.getByRole('option', { name: 'Waiting for a label' }).click();
    await expectWaiting(app, UNLABELLED);
    await list(app)
      .getByRole('row', { name: /No label yet/ })
      .first()
      .click();
    await numbered(app, 'yes').click();
    await expectLabelled(app, 'yes', UNLABELLED - 1);
    await numbered(app, 'pause').click();
    await expectLabelled(app, 'pause', UNLABELLED - 2);
    await app.getByRole('button', { name: 'Undo', exact: true }).click();
    await expectTakenBack(app);
  });
});

test.describe(withKeyboard, () => {
  test.use({ colorScheme: 'dark' });

  test('recordings without a label are labelled by their numbers, and one step is taken back', async ({
    app,
  }) => {
    await tabTo(app, app.getByRole('searchbox'));
    await app.keyboard.type('mira');
    await activate(app, app.getByRole('link', { name: 'Sound: Mira' }));
    await activate(app, app.getByRole('link', { name: 'Recordings', exact: true }));
    await activate(app, app.getByRole('button', { name: /Show$/ }));
    await expect(app.getByRole('option', { name: 'All' })).toBeFocused();
    await app.keyboard.type('Wai');
    await app.keyboard.press('Enter');
    await expectWaiting(app, UNLABELLED);
    await tabTo(app, list(app));
    await app.keyboard.press(await numberOf(app, 'yes'));
    await expectLabelled(app, 'yes', UNLABELLED - 1);
    await app.keyboard.press(await numberOf(app, 'pause'));
    await expectLabelled(app, 'pause', UNLABELLED - 2);
    await app.keyboard.press('u');
    await expectTakenBack(app);
    await expect(list(app), 'one goes on where one was').toBeFocused();
  });
});

async function numberOf(app: Page, label: string): Promise<string> {
  return (await numbered(app, label).innerText()).slice(0, 1);
}

async function expectWaiting(app: Page, count: number): Promise<void> {
  await expect(
    app.getByText(count === 1 ? '1 recording' : `${count} recordings`, { exact: true }),
  ).toBeVisible();
  await expect(list(app).getByRole('row', { name: /No label yet/ })).toHaveCount(count);
}

/** It leaves the list of those that wait, and the next one takes its place. */
async function expectLabelled(app: Page, label: string, left: number): Promise<void> {
  await expect(app.getByText(`1 recording labelled “${label}”`).first()).toBeVisible();
  await expectWaiting(app, left);
  await expect(recording(app).getByRole('heading', { name: `Recording 1 of ${left}` })).toBeVisible();
}

async function expectTakenBack(app: Page): Promise<void> {
  await expect(app.getByText('Undone: 1 recording is as it was before').first()).toBeVisible();
  await expectWaiting(app, UNLABELLED - 1);
  await expectAccessible(app, 'recordings without a label');
}
