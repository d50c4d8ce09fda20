import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';
import { command } from './command.ts';
import { tabTo } from './keyboard.ts';
import { putModelInUse } from './model_in_use.ts';
import { writeRecordings } from './recordings.ts';

/** Looking through the recordings of one person: naming them, taking them out, and taking it back. */

const list = (app: Page): Locator => app.getByRole('grid', { name: 'Recordings' });
const rows = (app: Page, name: RegExp): Locator => list(app).getByRole('row', { name });
const current = (app: Page): Locator => app.getByRole('region', { name: 'This recording' });

async function openRecordings(app: Page, query = ''): Promise<void> {
  await app.evaluate((address) => {
    location.hash = address;
  }, `#/people/Mira/sound/recordings${query}`);
  await list(app).waitFor();
}

test('recordings are labelled, taken out and put back by keys alone', async ({ app, workspace, folder }) => {
  test.slow();
  writeRecordings(join(folder, 'sounds'), 5);
  await command(workspace, 'import', join(folder, 'sounds'), '--user', 'Mira', '--modality', 'sound');
  await openRecordings(app);
  await tabTo(app, list(app));
  await expect(current(app).getByRole('heading', { name: 'Recording 1 of 20' })).toBeVisible();
  await expectAccessible(app, 'recordings');

  const second = current(app).getByRole('button', { name: /^2/ });
  const label = (await second.innerText()).replace(/^2\s*/, '');
  await app.keyboard.press('j');
  await app.keyboard.press('Shift+J');
  await expect(app.getByText('2 selected', { exact: true })).toBeVisible();
  await expectAccessible(app, 'selected recordings');
  await app.keyboard.press('2');
  await expect(app.getByText(`2 recordings labelled “${label}”`).first()).toBeVisible();
  await app.keyboard.press('u');
  await expect(app.getByText('Undone: 2 recordings are as they were before').first()).toBeVisible();

  await app.keyboard.press('x');
  await expect(app.getByRole('heading', { name: 'Take this recording out?' })).toBeVisible();
  await expectAccessible(app, 'why a recording is taken out');
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Enter');
  await expect(app.getByText('1 recording taken out: It shows somebody else').first()).toBeVisible();
  await expect(rows(app, /Taken out/)).toHaveCount(1);
  await expect(current(app).getByRole('heading', { name: 'Recording 4 of 20' })).toBeVisible();
  await app.keyboard.press('u');
  await expect(rows(app, /Taken out/)).toHaveCount(0);

  await app.keyboard.press('Control+a');
  await expect(app.getByText('20 selected', { exact: true })).toBeVisible();
  await app.keyboard.press('Escape');
  await app.keyboard.press('l');
  await app.keyboard.type('Drinks');
  await expect(app.getByText('There is “drink” already. Is that what you mean?')).toBeVisible();
  await expectAccessible(app, 'a label that looks like another');
  await app.keyboard.press('Escape');
  await app.keyboard.press('?');
  await expect(app.getByRole('dialog', { name: 'Keys' })).toBeVisible();
});

test('a cell of the confusion matrix leads to its recordings, and "back" takes a filter back', async ({
  app,
  workspace,
  folder,
}) => {
  test.slow();
  await putModelInUse(workspace, join(folder, 'sounds'));
  await openRecordings(app, '?version=1&label=yes&understood=yes');
  await expect(app.getByText(/^Meant “yes” and understood so by version 1 · \d+ recordings?$/)).toBeVisible();
  await expect(rows(app, /yes/).first()).toBeVisible();
  await expect(rows(app, /drink/)).toHaveCount(0);
  await expectAccessible(app, 'recordings behind a figure');

  await app.getByRole('link', { name: 'Show all recordings' }).click();
  await expect(app.getByText('60 recordings', { exact: true })).toBeVisible();
  await app
    .getByRole('button', { name: /Label$/ })
    .first()
    .click();
  await app.getByRole('option', { name: 'music' }).click();
  await expect(app.getByText('15 recordings', { exact: true })).toBeVisible();
  await app.getByRole('radio', { name: 'Pictures' }).click();
  await expect(list(app).getByRole('gridcell', { name: /music/ }).first()).toBeVisible();
  await expectAccessible(app, 'recordings as pictures');
  await app.goBack();
  await expect(app.getByText('60 recordings', { exact: true })).toBeVisible();
});
