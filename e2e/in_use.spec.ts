import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';
import { command } from './command.ts';
import { activate } from './keyboard.ts';
import { writeRecordings } from './recordings.ts';

/** A trained version is put in use by whoever has read how it stands, and taken out of it again. */

const mira = ['--user', 'Mira', '--modality', 'sound'];
const card = (app: Page) =>
  app.getByRole('region', { name: /^(In use|Use this version\?|In Gebrauch|Diese Version verwenden\?)$/ });
const train = (workspace: string, algorithm: string) =>
  command(workspace, 'train', ...mira, '--algorithm', algorithm, '--trials', '1');

async function openVersion(app: Page, version: number): Promise<void> {
  await app.getByRole('link', { name: 'People' }).first().click();
  await app.getByRole('link', { name: 'Sound: Mira' }).click();
  await app.getByRole('link', { name: `Version ${version}`, exact: true }).click();
  await expect(app.getByRole('heading', { name: `Version ${version} for Mira` })).toBeFocused();
}

test.beforeEach(async ({ workspace, folder }) => {
  writeRecordings(join(folder, 'recordings'));
  await command(workspace, 'import', join(folder, 'recordings'), ...mira);
  await train(workspace, 'prototype');
});

test('read how it stands, use it, use another with a reason, go back', async ({ app, workspace }) => {
  test.slow();
  await openVersion(app, 1);
  const use = card(app);
  await expect(use.getByText(/^That is surely better than always giving the same answer/)).toBeVisible();
  await expect(use.getByText('No version is in use yet.')).toBeVisible();
  await expectAccessible(app, 'the first version');
  await use.getByRole('button', { name: 'Use this version' }).click();
  await expect(use.getByText('Version 1 is in use now')).toBeVisible();
  await expect(use.getByText(/^Since .*, put in use by .+\.$/)).toBeVisible();
  await expect(use.getByRole('button'), 'there is nothing to go back to').toHaveText([
    'The figures behind it',
  ]);

  await train(workspace, 'linear');
  await expect(
    app.getByRole('link', { name: 'Version 2' }),
    'what is trained elsewhere shows at once',
  ).toBeVisible();
  await openVersion(app, 2);
  await expect(use.getByText(/^Cannot be said yet: (\d+) of \1 understood, before \1\.$/)).toBeVisible();
  await use.getByRole('button', { name: 'The figures behind it' }).click();
  await expect(use.getByText(/^0 of 100/).first()).toBeVisible();
  await expectAccessible(app, 'a second version that is not surely better');

  await use.getByRole('button', { name: 'Keep version 1' }).click();
  await expect(use.getByText(/^Decided by .+; it stays on record\. Version 2 is kept/)).toBeVisible();
  await expectAccessible(app, 'kept');
  await use.getByRole('button', { name: 'Decide again' }).click();

  await use.getByRole('button', { name: 'Use this version all the same' }).click();
  const why = use.getByLabel('Why do you want to use it all the same?');
  await expect(why, 'what is missing gets the focus').toBeFocused();
  await expect(use.getByText('Say in a few words why.')).toBeVisible();
  await expectAccessible(app, 'a reason is missing');
  await why.fill('It learned the new words');
  await why.press('Enter');
  await expect(use.getByText('Version 2 is in use now')).toBeVisible();
  await expect(use.getByText('Reason given: It learned the new words')).toBeVisible();
  await expectAccessible(app, 'in use');

  await use.getByRole('button', { name: 'Undo: back to version 1' }).click();
  await expect(use.getByText('Version 1 is in use again')).toBeVisible();
  await expect(use.getByText(/In use now: Version 1\. Since .* went back to it\.$/)).toBeVisible();
  await expectAccessible(app, 'gone back');
  const { activations } = JSON.parse(await command(workspace, 'activations', ...mira, '--json'));
  expect(activations).toMatchObject([
    { version: 1, kind: 'rollback' },
    { version: 2, kind: 'promotion', reason: 'It learned the new words' },
    { version: 1, kind: 'promotion', reason: null },
  ]);
});

test('with the keyboard alone, in German, on a small window, while another program decides', async ({
  app,
  workspace,
}) => {
  test.slow();
  await train(workspace, 'linear');
  await openVersion(app, 1);
  await app.getByRole('button', { name: 'Menu' }).click();
  await app.getByRole('menuitemradio', { name: 'Deutsch' }).click();
  await app.keyboard.press('Escape');
  // 1280 pixels at 200 %.
  await app.setViewportSize({ width: 640, height: 400 });
  const use = card(app);
  await activate(app, use.getByRole('button', { name: 'Diese Version verwenden' }));
  await expect(use.locator(':focus'), 'the focus goes on at the outcome').toContainText(
    'Version 1 ist jetzt in Gebrauch',
  );
  const overflow = () => app.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await overflow(), 'nothing is cut off at the side').toBeLessThanOrEqual(0);

  await command(workspace, 'promote', ...mira, '--version', '2', '--reason', 'tried at home');
  await expect(use.getByText(/^Jetzt in Gebrauch: Version 2\./)).toBeVisible();
  await expect(use.getByText(/Angegebener Grund: tried at home/)).toBeVisible();
  await activate(app, use.getByRole('button', { name: 'Zurück zu Version 1' }));
  await expect(use.locator(':focus')).toContainText('Version 1 ist wieder in Gebrauch');
  expect(await overflow()).toBeLessThanOrEqual(0);
});

test('a version whose files were changed is refused, and says why', async ({ app, workspace }) => {
  const { appendFileSync, globSync } = await import('node:fs');
  const [manifest = ''] = globSync(join(workspace, 'models', '**', 'manifest.json'));
  appendFileSync(manifest, ' ');
  await openVersion(app, 1);
  await expect(card(app).getByText('This version cannot be used')).toBeVisible();
  await expect(card(app).getByRole('button', { name: 'Use this version' })).toHaveCount(0);
});
