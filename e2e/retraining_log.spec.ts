import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';

/** The audit log of decisions, as a researcher reads it. */

async function openLog(app: Page): Promise<void> {
  await app.getByRole('link', { name: 'When to retrain' }).click();
  await app.getByRole('link', { name: 'Log', exact: true }).click();
  await app.getByRole('heading', { name: 'Log' }).waitFor();
}

async function savedBy(app: Page, button: string): Promise<{ download: Download; text: string }> {
  const [download] = await Promise.all([
    app.waitForEvent('download'),
    app.getByRole('button', { name: button }).click(),
  ]);
  return { download, text: readFileSync(await download.path(), 'utf8') };
}

test('a log without lines says how they come to be', async ({ app }) => {
  await openLog(app);
  await expect(app.getByText('Nothing has been decided yet.')).toBeVisible();
  await expectAccessible(app, 'empty log');
});

test('decisions are found, opened with all of their numbers, and taken along', async ({ app }) => {
  test.slow();
  await app.getByRole('button', { name: 'Explore the demo' }).click();
  await app.getByRole('searchbox').waitFor();
  await app.getByRole('link', { name: 'When to retrain' }).click();
  await app.getByRole('button', { name: 'Look now' }).click();
  await app.getByText('Looked just now.').waitFor();
  await openLog(app);
  const lines = app.getByRole('button', { name: /^Details: / });
  await expect(lines.first()).toBeVisible();
  const all = await lines.count();

  await app.getByRole('combobox', { name: 'Person' }).fill('anna');
  await app.getByRole('option', { name: 'demo-anna' }).click();
  await expect(app.getByRole('rowheader', { name: /demo-(ben|mia)/ })).toHaveCount(0);
  expect(await lines.count()).toBeLessThan(all);
  await lines.first().click();
  const details = app.getByRole('cell').filter({ hasText: 'As it stands in the log' });
  await expect(details).toContainText(/\d+ of \d+ recognitions \(\d+%\)/);
  await expect(details).toContainText(/Enough new samples \(\d+ >= 50\)/);
  await expect(details.getByRole('link', { name: 'Version 1' })).toBeVisible();
  await expectAccessible(app, 'log with a line opened');

  const csv = await savedBy(app, 'Save as a table (CSV)');
  expect(csv.download.suggestedFilename()).toMatch(/^retraining_log_\d{4}-\d\d-\d\d\.csv$/);
  expect(csv.text).toContain('demo-anna');
  expect(csv.text).not.toContain('demo-ben');
  const json = await savedBy(app, 'Save as JSON lines');
  expect(JSON.parse(json.text.split('\n')[0] ?? '')).toMatchObject({
    ...{ user_id: 'demo-anna', outcome: 'advise', policy_config_version: 1 },
  });

  await app.getByRole('searchbox', { name: 'Search person or reason' }).fill('nobody has this name');
  await expect(app.getByText('No line is like this.')).toBeVisible();
  await expectAccessible(app, 'log without a match');
});
