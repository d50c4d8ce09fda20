import { join } from 'node:path';
import { expectAccessible } from './accessible.ts';
import { test } from './app.ts';
import { writeBrokenRecording, writeRecordings } from './recordings.ts';

test('axe finds no violation on any screen', async ({ app, folder }) => {
  test.slow();
  writeRecordings(join(folder, 'recordings'));
  writeBrokenRecording(join(folder, 'recordings'));
  const main = app.getByRole('main');

  await expectAccessible(app, 'first start');
  await main.getByRole('link', { name: 'Import recordings' }).click();
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

  await app.getByRole('link', { name: 'Look at the recordings' }).click();
  await app.getByRole('heading', { name: 'Labels' }).waitFor();
  await expectAccessible(app, 'dataset');
  await main.getByRole('link', { name: 'Gesture' }).click();
  await app.getByText('no recordings yet').waitFor();
  await expectAccessible(app, 'empty dataset');
  await main.getByRole('link', { name: 'Sound' }).click();

  await app.getByRole('link', { name: 'Retrain', exact: true }).click();
  await app.getByRole('button', { name: 'Advanced' }).click();
  await expectAccessible(app, 'before training');
  await app.getByRole('button', { name: /Way of learning$/ }).click();
  await expectAccessible(app, 'ways of learning');
  await app.getByRole('option', { name: 'Perceptron' }).click();
  await app.getByLabel('At most so many attempts').fill('2');
  await app.getByRole('button', { name: 'Start training' }).click();
  await app.getByText(/^In the test, /).waitFor();
  await app.getByLabel('Folder or stick').fill(join(folder, 'device'));
  await app.getByRole('button', { name: 'Export for the device' }).click();
  await app.getByText('Exported and checked').waitFor();
  await app.getByRole('button', { name: 'Details for the record' }).click();
  await expectAccessible(app, 'model');

  await app.getByRole('link', { name: 'People' }).first().click();
  await app.getByRole('searchbox').waitFor();
  await expectAccessible(app, 'people');
  await app.getByRole('button', { name: 'Menu' }).click();
  await expectAccessible(app, 'display menu');
});
