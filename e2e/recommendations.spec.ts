import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';
import { command } from './command.ts';
import { writeEverydayUse } from './everyday_use.ts';
import { putModelInUse } from './model_in_use.ts';

/** From everyday use to a recommendation with its numbers, and what a person may answer to it. */

/** The program looks once things have settled: some seconds after an import or an answer. */
const SOON = { timeout: 30_000 };
async function importEverydayUse(app: Page, folder: string): Promise<void> {
  await app.getByRole('main').getByRole('link', { name: 'Import recordings' }).click();
  await app.getByLabel('Folder or file').fill(join(folder, 'everyday'));
  await app.getByText('Sound', { exact: true }).click();
  await app.getByRole('button', { name: 'Start import' }).click();
  await app.getByRole('heading', { name: 'Import finished' }).waitFor();
}

async function putOff(app: Page, why: string): Promise<void> {
  const dialog = app.getByRole('dialog', { name: 'Not now: Mira, Sound' });
  await dialog.getByRole('button', { name: 'Put off' }).click();
  await expect(dialog.getByText('Choose a reason.'), 'a reason is needed').toBeVisible();
  await expectAccessible(app, 'not now');
  await dialog.getByText('One week').click();
  await dialog.getByText('The person is ill or away').click();
  await dialog.getByLabel('In your own words').fill(why);
  await dialog.getByRole('button', { name: 'Put off' }).click();
}

async function expectEvidence(app: Page): Promise<void> {
  const evidence = app.getByRole('group', { name: 'When to retrain' });
  await expect(evidence).toBeFocused();
  await expect(evidence.getByText(RATE)).toBeVisible();
  await expect(evidence.getByText('Limit: 15% (as usual)')).toBeVisible();
  await expect(evidence.getByText('0 new recordings since the last training; 50 are needed.')).toBeVisible();
  await expect(evidence.getByRole('img', { name: /^Questions back over time/ })).toBeVisible();
  await evidence.getByRole('button', { name: 'The same as a table' }).click();
  await expect(evidence.getByRole('cell', { name: '40%' })).toBeVisible();
  await expectAccessible(app, 'evidence');
}

/** The log speaks English; the window says the same in the language of whoever reads it. */
async function expectGerman(app: Page): Promise<void> {
  await app.getByRole('button', { name: 'Menu' }).click();
  await app.getByRole('menuitemradio', { name: 'Deutsch' }).click();
  await app.keyboard.press('Escape');
  const rate = /^Auf 16 von 40 Erkennungen folgte eine Rückfrage: 40.%, sicher mehr als 15.%\.$/;
  await expect(app.getByText(rate)).toBeVisible();
  await expect(app.getByText(/Die Person ist krank oder nicht da: flu/)).toBeVisible();
  await expect(app.getByText('High clarification rate')).toHaveCount(0);
  await app.getByRole('button', { name: 'Menü' }).click();
  await app.getByRole('menuitemradio', { name: 'English' }).click();
  await app.keyboard.press('Escape');
}

const RATE = '16 of 40 recognitions ended in a question back: 40%, surely more than 15%.';

test('a model that asks back too often: recommended with its numbers, put off, taken up again, trained', async ({
  app,
  workspace,
  folder,
}) => {
  test.slow();
  const places = app.getByRole('navigation', { name: 'Main' });
  await putModelInUse(workspace, join(folder, 'recordings'));
  writeEverydayUse(join(folder, 'everyday'), { user_id: 'Mira', recognitions: 40, questions: 16 });
  await places.getByRole('link', { name: 'When to retrain' }).click();
  await expect(app.getByText('Nobody needs to be trained again at the moment.')).toBeVisible(SOON);
  await expectAccessible(app, 'nothing recommended');

  await places.getByRole('link', { name: 'People' }).click();
  await importEverydayUse(app, folder);
  await places.getByRole('link', { name: 'People' }).click();
  await expect(app.getByText('Retraining advised')).toBeVisible(SOON);
  await expectAccessible(app, 'people');

  await places.getByRole('link', { name: 'When to retrain' }).click();
  const entry = app.getByRole('listitem').filter({ has: app.getByRole('heading', { name: 'Mira, Sound' }) });
  await expect(entry.getByText(RATE)).toBeVisible();
  await expect(entry.getByText('Advised')).toBeVisible();
  await expectAccessible(app, 'recommendations');

  await entry.getByRole('link', { name: 'Why?' }).click();
  await expectEvidence(app);
  await app.goBack();

  await entry.getByRole('button', { name: 'Not now Mira, Sound' }).click();
  await putOff(app, 'flu');
  await expect(entry.getByText('Put off by a person: The person is ill or away: flu.')).toBeVisible();
  const takeBack = entry.getByRole('button', { name: 'Undo “Not now” Mira, Sound' });
  await expect(takeBack, 'the focus stays where it was').toBeFocused();
  await expectAccessible(app, 'put off');
  await expect(app.getByRole('radio', { name: 'Held back 1' })).toBeVisible(SOON);
  await expectGerman(app);

  await takeBack.click();
  await expect(entry.getByText('Put off by a person')).toHaveCount(0);
  await expect(app.getByRole('radio', { name: 'Advised 1' })).toBeVisible(SOON);
  await entry.getByRole('button', { name: 'Retrain now Mira, Sound' }).click();
  await expect(app.getByRole('heading', { name: 'Version 2 for Mira' })).toBeVisible(SOON);
});

test('whoever is sought is found, and one state can be shown alone', async ({ app, workspace }) => {
  test.slow();
  await command(workspace, 'demo');
  await app.getByRole('link', { name: 'When to retrain' }).click();
  const people = app.getByRole('list', { name: 'Recommendations' }).getByRole('heading', { level: 2 });
  await expect(people.first()).toBeVisible(SOON);
  const [name = ''] = await people.allTextContents();
  await app.getByRole('searchbox', { name: 'Search people' }).fill(name.split(',')[0] ?? '');
  await expect(people).toHaveText([name]);
  await app.getByRole('searchbox', { name: 'Search people' }).fill('nobody');
  await expect(app.getByText('Nobody in this list has a name like this.')).toBeVisible();
  await app.getByRole('searchbox', { name: 'Search people' }).fill('');
  await app.getByText('Held back', { exact: false }).first().click();
  await expect(app.getByText('Nobody is in this list.')).toBeVisible();
});
