import type { Page } from '@playwright/test';
import { expectAccessible } from '../accessible.ts';
import { activate, tabTo } from '../keyboard.ts';
import { expect, part, test, withKeyboard, withMouse } from './task.ts';

/** What is doubtful is looked at first and listened to, and a bad recording is taken out. */

// The screen it ends on is looked at in both appearances.
test.slow();

const list = (app: Page) => app.getByRole('grid', { name: 'Recordings' });
const recording = (app: Page) => part(app, 'This recording');
const play = (app: Page) => recording(app).getByRole('button', { name: 'Play' });
const takeOut = (app: Page) => recording(app).getByRole('button', { name: 'Take out …' }).first();
const question = (app: Page) => app.getByRole('dialog', { name: 'Take this recording out?' });

test.describe(withMouse, () => {
  test.use({ colorScheme: 'light' });

  test('a doubtful recording is heard and taken out', async ({ app }) => {
    await app.getByRole('searchbox').fill('mira');
    await app.getByRole('link', { name: 'Sound: Mira' }).click();
    await app.getByRole('link', { name: 'Recordings', exact: true }).click();
    await app.getByRole('link', { name: 'Check them' }).click();
    const count = await toCheck(app);
    await list(app)
      .getByRole('row', { name: /Resembles the recordings of “drink”/ })
      .first()
      .click();
    await expectDoubt(app);
    await play(app).click();
    await expectHeard(app);
    await takeOut(app).click();
    await question(app).getByText('Noise, or something in the way').click();
    await question(app).getByRole('button', { name: 'Take out' }).click();
    await expectOut(app, count);
  });
});

test.describe(withKeyboard, () => {
  test.use({ colorScheme: 'dark' });

  test('a doubtful recording is heard and taken out', async ({ app }) => {
    await tabTo(app, app.getByRole('searchbox'));
    await app.keyboard.type('mira');
    await activate(app, app.getByRole('link', { name: 'Sound: Mira' }));
    await activate(app, app.getByRole('link', { name: 'Recordings', exact: true }));
    await activate(app, app.getByRole('link', { name: 'Check them' }));
    const count = await toCheck(app);
    await tabTo(app, list(app));
    await expectDoubt(app);
    await app.keyboard.press('Space');
    await expectHeard(app);
    await app.keyboard.press('x');
    await expect(question(app).getByRole('radio', { checked: true })).toBeFocused();
    await app.keyboard.press('ArrowDown');
    await app.keyboard.press('ArrowDown');
    await app.keyboard.press('Enter');
    await expectOut(app, count);
    await expect(list(app), 'the next one is a key away').toBeFocused();
  });
});

/** How many are to be checked; the list shows nothing else. */
async function toCheck(app: Page): Promise<number> {
  const found = app.getByText(/^\d+ recordings?$/);
  await expect(
    list(app)
      .getByRole('row', { name: /Resembles|Unlike|Hard to tell/ })
      .first(),
  ).toBeVisible();
  return Number.parseInt(await found.innerText(), 10);
}

async function expectDoubt(app: Page): Promise<void> {
  await expect(recording(app).getByText('Is “yes” right?')).toBeVisible();
  await expect(recording(app).getByText('Resembles the recordings of “drink”').first()).toBeVisible();
}

async function expectHeard(app: Page): Promise<void> {
  const place = recording(app).getByRole('slider', { name: 'Place in the recording' });
  const end = (await place.getAttribute('aria-valuemax')) ?? '';
  await expect(place, 'it was played to its end').toHaveAttribute('aria-valuenow', end);
}

async function expectOut(app: Page, before: number): Promise<void> {
  await expect(app.getByText('1 recording taken out: Noise, or something in the way').first()).toBeVisible();
  await expect(
    app.getByText(before === 2 ? '1 recording' : `${before - 1} recordings`, { exact: true }),
  ).toBeVisible();
  await expectAccessible(app, 'one fewer to check');
}
