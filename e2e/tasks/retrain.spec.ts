import type { Page } from '@playwright/test';
import { expectAccessible } from '../accessible.ts';
import { activate, tabTo } from '../keyboard.ts';
import { expect, part, test, withKeyboard, withMouse } from './task.ts';

/** A model is trained again with one press; the answer says whether it is better, and it is put in use. */

// The screen it ends on is looked at in both appearances.
test.slow();

/** A search of a few seconds, on a computer that has more to do. */
const TRAINING = 45_000;

const retrainMira = (app: Page) => app.getByRole('button', { name: 'Retrain now Mira, Sound' });
const decision = (app: Page) => part(app, /^(Use this version\?|In use)$/);

test.describe(withMouse, () => {
  test.use({ colorScheme: 'light' });

  test('retrained with one press, better, and used', async ({ app }) => {
    await app.getByRole('link', { name: 'When to retrain' }).click();
    await app.getByRole('searchbox').fill('mira');
    await retrainMira(app).click();
    await expectAnswer(app);
    await decision(app).getByRole('button', { name: 'Use this version' }).click();
    await expectInUse(app);
  });
});

test.describe(withKeyboard, () => {
  test.use({ colorScheme: 'dark' });

  test('retrained with one press, better, and used', async ({ app }) => {
    await activate(app, app.getByRole('link', { name: 'When to retrain' }));
    await tabTo(app, app.getByRole('searchbox'));
    await app.keyboard.type('mira');
    await activate(app, retrainMira(app));
    await expectAnswer(app);
    await activate(app, decision(app).getByRole('button', { name: 'Use this version' }));
    await expect(decision(app).locator(':focus'), 'the focus goes on at the outcome').toContainText(
      'Version 2 is in use now',
    );
    await expectInUse(app);
  });
});

async function expectAnswer(app: Page): Promise<void> {
  await expect(app.getByRole('heading', { name: 'Version 2 for Mira' })).toBeFocused({ timeout: TRAINING });
  await expect(decision(app).getByText(/^Better: (\d+) of \1 understood, before \d+\.$/)).toBeVisible();
}

async function expectInUse(app: Page): Promise<void> {
  await expect(decision(app).getByText('Version 2 is in use now')).toBeVisible();
  await expectAccessible(app, 'a better model is in use');
}
