import type { Page } from '@playwright/test';
import { expectAccessible } from '../accessible.ts';
import { activate, tabTo } from '../keyboard.ts';
import { expect, part, test, withKeyboard, withMouse } from './task.ts';

/** Among many people, whoever needs attention is found and opened. */

// The screen it ends on is looked at in both appearances.
test.slow();

const everyone = (app: Page) => app.getByRole('list', { name: 'People' });
const advised = (app: Page) => app.getByRole('radio', { name: /^Retraining advised/ });

test.describe(withMouse, () => {
  test.use({ colorScheme: 'light' });

  test('somebody who needs attention is found among many', async ({ app }) => {
    await expectWhoNeedsItFirst(app);
    await advised(app).click();
    await expectFewer(app);
    await app.getByRole('searchbox', { name: 'Search people' }).fill('mira');
    await expectFound(app);
    await everyone(app).getByRole('link', { name: 'Sound: Mira' }).click();
    await expectReasons(app);
  });
});

test.describe(withKeyboard, () => {
  test.use({ colorScheme: 'dark' });

  test('somebody who needs attention is found among many', async ({ app }) => {
    await expectWhoNeedsItFirst(app);
    await tabTo(app, app.getByRole('radio', { name: /^All/ }));
    await app.keyboard.press('ArrowRight');
    await app.keyboard.press('Space');
    await expect(advised(app), 'what is chosen keeps the focus').toBeFocused();
    await expectFewer(app);
    await app.keyboard.press('Shift+Tab');
    await app.keyboard.press('Shift+Tab');
    await expect(app.getByRole('searchbox', { name: 'Search people' })).toBeFocused();
    await app.keyboard.type('mira');
    await expectFound(app);
    await activate(app, everyone(app).getByRole('link', { name: 'Sound: Mira' }));
    await expectReasons(app);
  });
});

async function expectWhoNeedsItFirst(app: Page): Promise<void> {
  await expect(app.getByText('41 people', { exact: true })).toBeVisible();
  await expect(everyone(app).getByRole('listitem').first()).toContainText('retraining advised');
}

async function expectFewer(app: Page): Promise<void> {
  await expect(app.getByRole('status').filter({ hasText: /^\d+ of 41 people$/ })).toHaveCount(1);
  await expect(
    everyone(app)
      .getByText(/^Model \d+ days old$/)
      .first(),
  ).toBeHidden();
}

async function expectFound(app: Page): Promise<void> {
  await expect(app.getByRole('status').filter({ hasText: '1 of 41 people' })).toHaveCount(1);
  await expect(everyone(app).getByText(/^\d+ new recordings, retraining advised$/)).toBeVisible();
}

async function expectReasons(app: Page): Promise<void> {
  await expect(app.getByRole('heading', { name: 'Mira', level: 1 })).toBeFocused();
  const evidence = app.getByRole('group', { name: 'When to retrain' });
  await expect(evidence.getByText('Retraining is advised.')).toBeVisible();
  await expect(
    evidence.getByText(/^\d+ new recordings since the last training; 50 are enough\.$/),
  ).toBeVisible();
  await expect(part(app, 'Labels')).toBeVisible();
  await expectAccessible(app, 'a person who needs attention');
}
