import { join } from 'node:path';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';
import { activate, tabTo } from './keyboard.ts';
import { putModelInUse } from './model_in_use.ts';

/** A therapist tries a model before a device gets it. */

// A model is trained first, and the page is looked at in every state.
test.slow();

/** A browser with a microphone that beeps; whether the page may use it is asked as ever. */
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), '--use-fake-device-for-media-stream'],
    }),
});

const place = '/#/people/Mira/sound/try';

test('recordings that were kept are played, guessed and asked about, and counted', async ({
  folder,
  workspace,
  host,
  page,
}) => {
  await putModelInUse(workspace, join(folder, 'recordings'));
  await page.goto(host.url);
  await page.goto(`${host.origin}${place}`);
  await expect(page.getByRole('heading', { name: 'Try it with Mira’s model' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Version 1 \(in use\)/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Recording 1 of \d+$/ })).toBeVisible();
  await page.getByText('drink', { exact: true }).click();
  await expectAccessible(page, 'before the model is asked');
  await page.getByRole('button', { name: 'What does the model say?' }).click();
  await expect(page.getByText('You thought: “drink”.')).toBeVisible();
  await expect(
    page.getByRole('list', { name: 'What it thought of first' }).getByRole('listitem'),
  ).toHaveCount(3);
  await expect(page.getByText(/^This visit: [01] of 1 understood\.$/)).toBeVisible();
  await expectAccessible(page, 'the answer of the model');

  const next = page.getByRole('button', { name: 'Next recording' });
  await activate(page, next);
  await expect(page.getByRole('heading', { name: /^Recording 2 of/ })).toBeVisible();
  await expect(
    page.getByRole('button', { name: 'What does the model say?' }),
    'asked again by one key',
  ).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^This visit: [0-2] of 2 understood\.$/)).toBeVisible();
});

test('the microphone is recorded and asked about by the space bar alone, again and again; nothing is kept', async ({
  folder,
  workspace,
  host,
  page,
  context,
}) => {
  await context.grantPermissions(['microphone']);
  await putModelInUse(workspace, join(folder, 'recordings'));
  await page.goto(host.url);
  await page.goto(`${host.origin}${place}`);
  await tabTo(page, page.getByRole('tab', { name: 'Recordings that were kept' }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(/Nothing is stored/)).toBeVisible();
  for (const name of ['Record', 'Record again']) {
    await tabTo(page, page.getByRole('button', { name, exact: true }));
    await page.keyboard.press('Space');
    // The fake microphone beeps once a second.
    await expect(page.getByText(/^[1-9](\.\d)? of 10 s$/)).toBeVisible();
    await page.keyboard.press('Space');
    await expect(page.getByRole('list', { name: 'What it thought of first' })).toBeVisible();
  }
  await expectAccessible(page, 'the answer to the microphone');
  await page.goto(`${host.origin}/#/people/Mira/sound`);
  await expect(page.getByText('60 recordings').first()).toBeVisible();
});

test('a microphone that may not be used: the screen says what to do', async ({
  folder,
  workspace,
  host,
  page,
}) => {
  await putModelInUse(workspace, join(folder, 'recordings'));
  await page.goto(host.url);
  await page.goto(`${host.origin}${place}`);
  await page.getByRole('tab', { name: 'Microphone' }).click();
  await page.getByRole('button', { name: 'Record' }).click();
  await expect(page.getByRole('alert')).toContainText('microphone');
  await expectAccessible(page, 'no microphone');
});
