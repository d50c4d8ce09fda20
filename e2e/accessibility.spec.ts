import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';
import { command } from './command.ts';
import { holdTraining } from './held_training.ts';
import { putModelInUse } from './model_in_use.ts';
import { writeBrokenRecording, writeRecordings } from './recordings.ts';

/**
 * axe finds no violation on any screen, in any state that matters. When to retrain, and what breaks, have theirs
 * looked at where they are tested (recommendations, policy, retraining_log, failures).
 */

// Every state is looked at twice, light and dark.
test.slow();

const anna = ['--user', 'demo-anna', '--modality', 'gesture'];
const annas = '#/people/demo-anna/gesture';
const miras = '#/people/Mira/sound';

/** Waits for what shows that the screen is complete. */
async function open(app: Page, address: string, shown: Locator): Promise<void> {
  await app.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await shown.waitFor();
}

/** Anna has two versions, of which the first is in use. */
async function trainTwice(workspace: string): Promise<void> {
  const train = (algorithm: string) =>
    command(workspace, 'train', ...anna, '--algorithm', algorithm, '--trials', '1');
  await command(workspace, 'settings', '--scheduler', 'off');
  await command(workspace, 'demo');
  await train('prototype');
  await command(workspace, 'promote', ...anna, '--version', '1', '--reason', 'the first');
  await train('linear');
}

test('the first start, and an import', async ({ app, folder }) => {
  writeRecordings(join(folder, 'recordings'));
  writeBrokenRecording(join(folder, 'recordings'));
  await app.getByRole('button', { name: 'Explore the demo' }).waitFor();
  await expectAccessible(app, 'first start');
  await app.getByRole('main').getByRole('link', { name: 'Import recordings' }).click();
  await app.getByRole('button', { name: 'Start import' }).click();
  await expectAccessible(app, 'import with something missing');
  await app.getByLabel('Folder or file').fill(folder);
  await app.getByRole('button', { name: 'Browse' }).click();
  await app.getByRole('option', { name: 'recordings' }).waitFor();
  await expectAccessible(app, 'folder picker');
  await app.getByRole('option', { name: 'recordings' }).click();
  await app.getByRole('option', { name: 'drink' }).waitFor();
  await app.getByRole('button', { name: 'Use this folder' }).click();
  await app.getByText('Sound', { exact: true }).click();
  await app.getByLabel('Person (optional)').fill('Mira');
  await app.getByText('I have consent for training').click();
  await app.getByRole('button', { name: 'Start import' }).click();
  await app.getByText('recordings were imported').waitFor();
  await expectAccessible(app, 'outcome of an import');
  await app.getByLabel('Folder or file').waitFor({ state: 'detached' });
  await open(app, '#/import', app.getByLabel('Folder or file'));
  await app.getByLabel('Folder or file').fill(join(folder, 'nowhere'));
  await app.getByText('Sound', { exact: true }).click();
  await app.getByRole('button', { name: 'Start import' }).click();
  await app.getByRole('alert').waitFor();
  await expectAccessible(app, 'a refused import');
});

test('people, an overview, and the menus', async ({ app, workspace }) => {
  await trainTwice(workspace);
  await open(app, '#/', app.getByRole('searchbox'));
  await expect(app.getByText('Model trained today')).toBeVisible();
  await expectAccessible(app, 'people');
  await app.getByRole('searchbox').fill('nobody of this name');
  await app.getByText('Nobody has a name like this.').waitFor();
  await expectAccessible(app, 'people, filtered to none');
  await app.getByRole('button', { name: 'Menu' }).click();
  await expectAccessible(app, 'menu');
  await app.keyboard.press('Escape');
  await app.getByRole('button', { name: /^Working here: / }).click();
  await app.getByRole('menu').waitFor();
  await expectAccessible(app, 'operator menu');
  await app.keyboard.press('Escape');
  await open(app, annas, app.getByRole('heading', { name: 'Sessions' }));
  await expectAccessible(app, 'overview');
  await open(
    app,
    '#/people/demo-anna/speech',
    app.getByRole('heading', { name: 'Speech: no recordings yet' }),
  );
  await expectAccessible(app, 'empty overview');
});

test('recordings as table, pictures and map, and what is asked about them', async ({ app, workspace }) => {
  await command(workspace, 'settings', '--scheduler', 'off');
  await command(workspace, 'demo');
  const list = app.getByRole('grid', { name: 'Recordings' });
  await open(app, `${annas}/recordings`, list.getByRole('row').nth(5));
  await app.getByRole('link', { name: 'Check them' }).waitFor();
  await expectAccessible(app, 'recordings as a table');
  await app.getByRole('radio', { name: 'Pictures' }).click();
  await list.getByRole('gridcell').nth(3).waitFor();
  await expectAccessible(app, 'recordings as pictures');
  await app.getByRole('radio', { name: 'Map' }).click();
  await app.getByText(/recordings as points?\./).waitFor();
  await expectAccessible(app, 'recordings as a map');
  await app.getByRole('radio', { name: 'Table' }).click();

  await app.getByRole('button', { name: /^Select all/ }).click();
  await app.getByText('66 selected', { exact: true }).waitFor();
  await expectAccessible(app, 'selected recordings');
  const bar = app.getByRole('region', { name: 'With the selected recordings' });
  await bar.getByRole('button', { name: 'Label …' }).click();
  await app.getByRole('dialog').waitFor();
  await expectAccessible(app, 'labelling selected recordings');
  await app.keyboard.press('Escape');
  await bar.getByRole('button', { name: 'Take out …' }).click();
  await app.getByRole('dialog').waitFor();
  await expectAccessible(app, 'taking selected recordings out');
});

test('recordings to check, none to check, and an address that leads nowhere', async ({
  app,
  workspace,
  folder,
}) => {
  writeRecordings(join(folder, 'sounds'), 3, 0);
  await command(workspace, 'settings', '--scheduler', 'off');
  await command(workspace, 'demo');
  await command(workspace, 'import', join(folder, 'sounds'), '--user', 'Mira', '--modality', 'sound');
  await open(app, `${annas}/recordings?show=check`, app.getByRole('button', { name: 'It is right' }));
  await expectAccessible(app, 'recordings to check');
  await open(app, `${miras}/recordings?show=check`, app.getByText('Nothing to check'));
  await expectAccessible(app, 'nothing to check');
  await open(app, `${miras}/recordings?show=excluded`, app.getByText('No recording is like this'));
  await expectAccessible(app, 'no recording is like this');
  await open(
    app,
    `${miras}/recordings?version=99&label=yes&understood=no`,
    app.getByText('This could not be loaded'),
  );
  await expectAccessible(app, 'an address that leads nowhere');
  await open(app, '#/people/Mira/speech/recordings', app.getByText('No recordings yet'));
  await expectAccessible(app, 'no recordings');
});

test('a training: refused, before, while it runs, and what came of it', async ({
  app,
  workspace,
  folder,
}) => {
  writeRecordings(join(folder, 'recordings'), 60, 0.42);
  const mira = ['--user', 'Mira', '--modality', 'sound'];
  await command(workspace, 'settings', '--scheduler', 'off');
  await command(workspace, 'import', join(folder, 'recordings'), ...mira);
  writeRecordings(join(folder, 'too few'), 1);
  await command(workspace, 'import', join(folder, 'too few'), '--user', 'Jonas', '--modality', 'sound');
  const goOn = await holdTraining(app, 3);
  await open(app, '#/people/Mira/speech/retrain', app.getByText('Speech: no recordings yet'));
  await expectAccessible(app, 'nothing to train on');
  await open(app, '#/people/Jonas/sound/retrain', app.getByText('Training cannot start yet'));
  await expectAccessible(app, 'a refused training');
  await open(app, `${miras}/retrain`, app.getByRole('button', { name: 'Advanced' }));
  await app.getByRole('button', { name: 'Advanced' }).click();
  await expectAccessible(app, 'before a training');
  await app.getByRole('button', { name: /Way of learning$/ }).click();
  await app.getByRole('option', { name: 'Perceptron' }).waitFor();
  await expectAccessible(app, 'ways of learning');
  await app.keyboard.press('Escape');
  await app.getByRole('button', { name: 'Start training' }).click();
  await app.getByText(/^Trying: ([3-9]|[1-4]\d) of at most 50$/).waitFor();
  await expectAccessible(app, 'a training that runs');
  goOn();
  await app.getByText(/^In the test, /).waitFor({ timeout: 60_000 });
  await app.getByRole('button', { name: 'Details for the record' }).click();
  await expectAccessible(app, 'a first model');
});

test('models side by side, one to be deleted, one to try, and their history', async ({ app, workspace }) => {
  await trainTwice(workspace);
  await open(app, `${annas}/models/2`, app.getByRole('button', { name: 'Keep version 1' }));
  await app.getByRole('button', { name: 'The figures behind it' }).click();
  await expectAccessible(app, 'a second model');
  await open(app, `${annas}/models`, app.getByRole('button', { name: 'Delete version 2 …' }));
  await expectAccessible(app, 'models');
  await app.getByRole('button', { name: 'Delete version 2 …' }).click();
  await app.getByRole('dialog', { name: 'Delete version 2?' }).waitFor();
  await expectAccessible(app, 'a model to be deleted');
  await app.keyboard.press('Escape');
  await open(app, `${annas}/models?compare=2-1`, app.getByRole('heading', { name: 'Label by label' }));
  await expectAccessible(app, 'models side by side');

  await open(app, `${annas}/try`, app.getByRole('button', { name: 'What does the model say?' }));
  await expectAccessible(app, 'a model to try');
  await app.getByRole('button', { name: 'What does the model say?' }).click();
  await app.getByRole('list', { name: 'What it thought of first' }).waitFor();
  await expectAccessible(app, 'the answer of a model');
  await open(app, `${annas}/history`, app.getByText('Version 1 was put in use'));
  await expectAccessible(app, 'history');
});

test('exports, jobs and their log, audit log, settings', async ({ app, workspace, folder }) => {
  await putModelInUse(workspace, join(folder, 'recordings'));
  await open(app, `${miras}/models/1`, app.getByLabel('Folder or stick'));
  await app.getByLabel('Folder or stick').fill(join(folder, 'device'));
  await app.getByRole('button', { name: 'Export for the device' }).click();
  await app.getByText('Exported and checked').waitFor({ timeout: 30_000 });
  await expectAccessible(app, 'an export');
  await open(app, '#/exports', app.getByRole('button', { name: /^Check again: / }));
  await app.getByRole('button', { name: /^Check again: / }).click();
  await app.getByText(/files are there and unchanged\.$/).waitFor();
  await expectAccessible(app, 'exports');

  await open(app, '#/jobs', app.getByRole('button', { name: /^Log: Training/ }));
  await expectAccessible(app, 'jobs');
  await app.getByRole('button', { name: /^Log: Training/ }).click();
  await app.getByRole('dialog').getByRole('button', { name: 'Copy' }).waitFor();
  await expectAccessible(app, 'the log of a job');
  await app.keyboard.press('Escape');

  await open(app, '#/audit', app.getByRole('button', { name: /^Details: Model taken into use/ }));
  await app.getByRole('button', { name: /^Details: Model taken into use/ }).click();
  await app.getByRole('button', { name: 'Check the log' }).click();
  await app.getByText(/^The log is whole: \d+ entries$/).waitFor();
  await expectAccessible(app, 'audit log');
  await open(app, '#/settings', app.getByRole('button', { name: 'Keys that work everywhere' }));
  await app.getByRole('button', { name: 'Keys that work everywhere' }).click();
  await expectAccessible(app, 'settings');
});
