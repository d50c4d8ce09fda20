import { join } from 'node:path';
import { expect, test } from './app.ts';
import { writeRecordings } from './recordings.ts';

/** What the window does beside the main job. */

test('the demo fills an empty workspace with people who are marked as synthetic', async ({ app }) => {
  await expect(app.getByRole('heading', { name: 'Welcome' })).toBeVisible();
  await app.getByRole('button', { name: 'Explore the demo' }).click();
  await expect(app.getByRole('heading', { name: 'People' })).toBeVisible();
  const people = app.getByRole('main').getByRole('heading', { level: 2 });
  await expect(app.getByText('Synthetic', { exact: true })).toHaveCount(await people.count());

  await app.getByRole('searchbox', { name: 'Search people' }).fill('anna');
  await expect(people).toHaveText(['demo-anna']);
  await app.getByRole('link', { name: 'Gesture: demo-anna' }).click();
  await expect(app.getByRole('heading', { name: 'demo-anna' })).toBeFocused();
  await expect(app.getByText('Synthetic', { exact: true })).toBeVisible();
  await app.getByRole('link', { name: 'Speech' }).click();
  await expect(app.getByText('Speech: no recordings yet')).toBeVisible();
});

test('recordings without consent are kept, and training says why it cannot start', async ({
  app,
  folder,
}) => {
  writeRecordings(join(folder, 'recordings'), 3);
  await app.getByRole('main').getByRole('link', { name: 'Import recordings' }).click();
  await app.getByLabel('Folder or file').fill(join(folder, 'recordings'));
  await app.getByText('Sound', { exact: true }).click();
  await app.getByLabel('Person (optional)').fill('Mira');
  await expect(app.getByText('Without consent, these recordings are kept but not trained on.')).toBeVisible();
  await app.getByRole('button', { name: 'Start import' }).click();
  await app.getByRole('link', { name: 'Retrain', exact: true }).click();

  await expect(app.getByText('Training cannot start yet')).toBeVisible();
  await expect(app.getByText('12 recordings are left out because consent is missing.')).toBeVisible();
  await expect(app.getByRole('button', { name: 'Start training' })).toHaveCount(0);
});

test('what is missing in a form gets the focus and says so', async ({ app }) => {
  await app.getByRole('main').getByRole('link', { name: 'Import recordings' }).click();
  await app.getByRole('button', { name: 'Start import' }).click();
  await expect(app.getByLabel('Folder or file')).toBeFocused();
  await expect(app.getByText('Choose a folder or file first.')).toBeVisible();

  await app.getByLabel('Folder or file').fill('/there/is/nothing');
  await app.getByText('Sound', { exact: true }).click();
  await app.getByRole('button', { name: 'Start import' }).click();
  await expect(app.getByRole('alert')).toContainText('There is nothing at "/there/is/nothing"');
});

test('language and appearance outlive a reload', async ({ app }) => {
  await app.getByRole('button', { name: 'Menu' }).click();
  await app.getByRole('menuitemradio', { name: 'Deutsch' }).click();
  await app.getByRole('menuitemradio', { name: 'Dunkel' }).click();
  await app.keyboard.press('Escape');
  await expect(app.getByRole('heading', { name: 'Willkommen' })).toBeVisible();

  await app.reload();
  await expect(app.getByRole('button', { name: 'Demo ansehen' })).toBeVisible();
  await expect(app.locator('html')).toHaveAttribute('lang', 'de');
  await expect(app.locator('html')).toHaveCSS('color-scheme', 'dark');
});

test('work goes on while one looks elsewhere, and can be cancelled from there', async ({ app, folder }) => {
  const recordings = join(folder, 'recordings');
  writeRecordings(recordings, 600);
  await app.getByRole('main').getByRole('link', { name: 'Import recordings' }).click();
  await app.getByLabel('Folder or file').fill(recordings);
  await app.getByText('Sound', { exact: true }).click();
  await app.getByRole('button', { name: 'Start import' }).click();
  await app.getByRole('progressbar', { name: 'Importing recordings' }).waitFor();

  await app.getByRole('link', { name: 'People' }).first().click();
  const elsewhere = app.getByRole('complementary', { name: 'Work under way' });
  await elsewhere.getByRole('button', { name: 'Cancel' }).click();
  await expect(elsewhere.getByText('Cancelled')).toBeVisible();
  await elsewhere.getByRole('link', { name: 'Importing recordings' }).click();
  await expect(app.getByText('The import was cancelled. Nothing was changed.')).toBeVisible();
  await expect(elsewhere, 'what was seen needs no notice').toHaveCount(0);
});

test('a program that is gone is said to be gone', async ({ app, host }) => {
  await app.getByRole('heading', { name: 'Welcome' }).waitFor();
  await host.stop();
  await expect(app.getByRole('alert')).toContainText('Connection to the program lost');
});
