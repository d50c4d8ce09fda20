import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../accessible.ts';
import { activate, tabTo } from '../keyboard.ts';
import { writeRecordings } from '../recordings.ts';
import { expect, test, withKeyboard, withMouse } from './task.ts';

/** Recordings of a person who is new here are brought in from a folder. */

// The screen it ends on is looked at in both appearances.
test.slow();

const LABELS = 4;
const PER_LABEL = 6;
/** A moment, on a computer that has more to do. */
const IMPORTING = 45_000;

test.beforeEach(({ folder }) => {
  writeRecordings(join(folder, 'nora'), PER_LABEL);
});

test.describe(withMouse, () => {
  test.use({ colorScheme: 'light' });

  test('a folder of a new person is imported', async ({ app, folder }) => {
    await app.getByRole('main').getByRole('link', { name: 'Import recordings' }).click();
    await app.getByLabel('Folder or file').fill(folder);
    await app.getByRole('button', { name: 'Browse' }).click();
    await app.getByRole('option', { name: 'nora' }).click();
    await app.getByRole('option', { name: 'drink' }).waitFor();
    await app.getByRole('button', { name: 'Use this folder' }).click();
    await app.getByText('Sound', { exact: true }).click();
    await app.getByLabel('Person (optional)').fill('Nora');
    await app.getByText('I have consent for training').click();
    await app.getByRole('button', { name: 'Start import' }).click();
    await expectImported(app);
    await app.getByRole('link', { name: 'Look at the recordings' }).click();
    await expectThere(app);
  });
});

test.describe(withKeyboard, () => {
  test.use({ colorScheme: 'dark' });

  test('a folder of a new person is imported', async ({ app, folder }) => {
    await activate(app, app.getByRole('main').getByRole('link', { name: 'Import recordings' }));
    await tabTo(app, app.getByLabel('Folder or file'));
    await app.keyboard.insertText(folder);
    await activate(app, app.getByRole('button', { name: 'Browse' }));
    await tabTo(app, app.getByRole('option', { name: 'nora' }));
    await app.keyboard.press('Enter');
    await app.getByRole('option', { name: 'drink' }).waitFor();
    await activate(app, app.getByRole('button', { name: 'Use this folder' }));
    await expect(app.getByRole('button', { name: 'Browse' }), 'the focus is where it was').toBeFocused();
    await tabTo(app, app.getByRole('radio', { name: /^Gesture/ }));
    await app.keyboard.press('ArrowRight');
    await tabTo(app, app.getByLabel('Person (optional)'));
    await app.keyboard.insertText('Nora');
    await activate(app, app.getByRole('checkbox', { name: /^I have consent/ }), 'Space');
    await activate(app, app.getByRole('button', { name: 'Start import' }));
    await expectImported(app);
    await activate(app, app.getByRole('link', { name: 'Look at the recordings' }));
    await expectThere(app);
  });
});

async function expectImported(app: Page): Promise<void> {
  await app.getByRole('heading', { name: 'Import finished' }).waitFor({ timeout: IMPORTING });
  await expect(app.getByText(`${LABELS * PER_LABEL} recordings were imported`)).toBeVisible();
  await expect(app.getByRole('heading', { level: 1 }), 'one is told where one is').toBeFocused();
}

async function expectThere(app: Page): Promise<void> {
  await expect(app.getByRole('heading', { name: 'Nora', level: 1 })).toBeFocused();
  await expect(app.getByText('Every recording can be trained on.')).toBeVisible();
  await expectAccessible(app, 'a person who is new here');
}
