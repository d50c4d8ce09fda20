import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { manifestSchema } from '../data/schema.ts';
import { expect, test } from './app.ts';
import { activate, tabTo } from './keyboard.ts';
import { writeBrokenRecording, writeRecordings } from './recordings.ts';

/** The main job: bring in one person's recordings, train, see how well it understands, take it to the device. */

/** A search of a few seconds, on a computer that has more to do. */
const TRAINING = 30_000;

test('with the mouse', async ({ app, folder }) => {
  const recordings = join(folder, 'recordings');
  const device = join(folder, 'device');
  const count = writeRecordings(recordings);
  writeBrokenRecording(recordings);
  mkdirSync(device);

  await app.getByRole('main').getByRole('link', { name: 'Import recordings' }).click();
  await app.getByLabel('Folder or file').fill(folder);
  await app.getByRole('button', { name: 'Browse' }).click();
  await app.getByRole('option', { name: 'recordings' }).click();
  await expect(app.getByRole('option', { name: 'drink' })).toBeVisible();
  await app.getByRole('button', { name: 'Use this folder' }).click();
  await app.getByText('Sound', { exact: true }).click();
  await app.getByLabel('Person (optional)').fill('mira');
  await app.getByText('I have consent for training').click();
  await app.getByRole('button', { name: 'Start import' }).click();

  await expect(app.getByText(`${count} recordings were imported`)).toBeVisible();
  await expect(app.getByRole('row', { name: /broken\.wav/ })).toBeVisible();

  await app.getByRole('link', { name: 'Look at the recordings' }).click();
  await expect(app.getByRole('heading', { name: 'mira', level: 1 })).toBeFocused();
  await expect(app.getByText('Every recording can be trained on.')).toBeVisible();

  await app.getByRole('link', { name: 'Train a first model' }).click();
  await expect(app.getByText('Training is possible, with reservations')).toBeVisible();
  await app.getByRole('button', { name: 'Start training' }).click();
  await expectUnderstood(app);
  await expect(app.getByText(/^Learned from 36 recordings with 4 labels in /)).toBeVisible();
  await expect(app.getByText(/^It says “unknown” rather than guess\. It answered/)).toBeVisible();

  await app.getByLabel('Folder or stick').fill(device);
  await app.getByRole('button', { name: 'Export for the device' }).click();
  await expect(app.getByText('Exported and checked')).toBeVisible();
  await expect(app.getByText(/^All \d+ files are there and unchanged\.$/)).toBeVisible();
  await app.getByRole('button', { name: 'How the files were checked' }).click();
  await expect(app.getByText(/_v1\.onnx gives the same answers as the app/)).toBeVisible();
  expect(readdirSync(device), 'one signed file').toEqual(['sound-mira-v1.a3cp.zip']);

  await app.goBack();
  await expect(app, 'back leads to the recordings, past the finished training').toHaveTitle(/^mira/);
  await app.getByRole('link', { name: 'People' }).first().click();
  await expect(app.getByRole('listitem').filter({ hasText: 'mira' }).first()).toContainText(
    'Model trained today',
  );
});

test('with the keyboard alone', async ({ app, folder }) => {
  const recordings = join(folder, 'recordings');
  const device = join(folder, 'device');
  const count = writeRecordings(recordings);
  mkdirSync(device);
  const type = (text: string) => app.keyboard.insertText(text);

  await activate(app, app.getByRole('main').getByRole('link', { name: 'Import recordings' }));
  await tabTo(app, app.getByLabel('Folder or file'));
  await type(folder);
  await activate(app, app.getByRole('button', { name: 'Browse' }));
  await tabTo(app, app.getByRole('option', { name: 'device' }));
  await app.keyboard.press('r');
  await expect(app.getByRole('option', { name: 'recordings' }), 'a letter jumps to a name').toBeFocused();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('option', { name: 'drink' }), 'the focus goes on in the list').toBeFocused();
  await activate(app, app.getByRole('button', { name: 'Use this folder' }));
  await expect(app.getByLabel('Folder or file')).toHaveValue(recordings);
  await tabTo(app, app.getByRole('radio', { name: /^Gesture/ }));
  await app.keyboard.press('ArrowRight');
  await tabTo(app, app.getByLabel('Person (optional)'));
  await type('mira');
  await activate(app, app.getByRole('checkbox', { name: /^I have consent/ }), 'Space');
  await activate(app, app.getByRole('button', { name: 'Start import' }));

  await expect(app.getByText(`${count} recordings were imported`)).toBeVisible();
  await activate(app, app.getByRole('link', { name: 'Retrain', exact: true }));
  await expect(app.getByRole('heading', { name: 'New model for mira' })).toBeFocused();
  await chooseNetwork(app);
  await activate(app, app.getByRole('button', { name: 'Start training' }));
  await expectUnderstood(app);
  await activate(app, app.getByRole('button', { name: 'Learning curves' }));
  await expect(app.getByRole('img', { name: /^Understood\. Pass \d+/ })).toBeVisible();

  await tabTo(app, app.getByLabel('Folder or stick'));
  await type(device);
  await activate(app, app.getByRole('button', { name: 'Other formats' }));
  await activate(app, app.getByRole('button', { name: 'Export all that this model can take' }));
  await expect(app.getByText('Exported and checked')).toBeVisible();
  expectIntact(join(device, 'sound-mira-v1'));
});

/** One way of learning instead of the race, and one that learns in passes: it has curves to show. */
async function chooseNetwork(app: Page): Promise<void> {
  await activate(app, app.getByRole('button', { name: 'Advanced' }));
  await activate(app, app.getByRole('button', { name: /Way of learning$/ }));
  await expect(app.getByRole('option', { name: 'Find the best' })).toBeFocused();
  await app.keyboard.type('Perc');
  await app.keyboard.press('Enter');
  await tabTo(app, app.getByLabel('At most so many attempts'));
  await app.keyboard.type('2');
}

/** The tones are told apart easily: a model that does not is broken. */
async function expectUnderstood(app: Page): Promise<void> {
  await expect(app.getByRole('heading', { name: 'Version 1 for mira' })).toBeFocused({ timeout: TRAINING });
  await expect(
    app.getByText(/^In the test, (\d+) of \1 recordings were understood \(100%\)\.$/),
  ).toBeVisible();
}

/** Every file of the manifest is there, byte for byte. */
function expectIntact(exported: string): void {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(exported, 'manifest.json'), 'utf8')));
  expect(manifest).toMatchObject({ user_id: 'mira', modality: 'sound', version: 1, synthetic: false });
  expect(manifest.files.map(({ path }) => path)).toContain('sound_model_mira_v1.onnx');
  for (const { path, sha256 } of manifest.files) {
    const found = createHash('sha256')
      .update(readFileSync(join(exported, path)))
      .digest('hex');
    expect(found, path).toBe(sha256);
  }
}
