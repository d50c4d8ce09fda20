import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';
import { activate, tabTo } from './keyboard.ts';

/** When to retrain, as people settle it. */

async function openPolicy(app: Page): Promise<void> {
  await app.getByRole('link', { name: 'When to retrain' }).click();
  await app.getByRole('link', { name: 'Policy' }).click();
  await app.getByRole('heading', { name: 'For whom' }).waitFor();
}

/** Fills the workspace with people whose recordings speak for a training. */
async function createDemo(app: Page): Promise<void> {
  await app.getByRole('button', { name: 'Explore the demo' }).click();
  await app.getByRole('searchbox').waitFor();
}

const slider = (app: Page, rule: string): Locator => app.getByRole('slider', { name: rule });
const numberField = (app: Page, rule: string): Locator =>
  app.getByRole('textbox', { name: `${rule}: number` });

test('a threshold is moved by the keyboard, tried on the record, and saved as a version', async ({
  app,
  workspace,
}) => {
  test.slow();
  const file = join(workspace, 'retraining_policy.json');
  const inFile = (): unknown => JSON.parse(readFileSync(file, 'utf8'));
  await createDemo(app);
  await openPolicy(app);
  const total = app.getByRole('status').filter({ hasText: 'in these 90 days' });
  await expect(total).toContainText('as with the policy in force');
  await expectAccessible(app, 'policy');

  await tabTo(app, slider(app, 'New recordings'));
  await app.keyboard.press('Home');
  await expect(numberField(app, 'New recordings')).toHaveValue('1');
  await expect(total).toContainText('instead of');
  await app.getByRole('button', { name: 'Dates and reasons' }).first().click();
  await expect(app.getByText(/new recordings?; 1 are enough\./).first()).toBeVisible();
  await app.getByRole('button', { name: '1 change not saved yet' }).click();
  await expect(app.getByText('Everybody – New recordings: 1')).toBeVisible();
  await expectAccessible(app, 'policy with a change');
  expect(inFile()).not.toHaveProperty('min_new_samples');

  await activate(app, app.getByRole('button', { name: 'Save as version 2' }));
  await expect(app.getByText('Version 2 is in force.', { exact: false }).first()).toBeVisible();
  await expect.poll(inFile).toMatchObject({ policy_config_version: 2, min_new_samples: 1 });
  await expect(app.getByRole('heading', { name: 'Version 2' })).toBeVisible();
  await expect(app.getByRole('button', { name: /Save as version/ })).toHaveCount(0);

  await app.getByRole('button', { name: 'Take this one again (Version 1)' }).click();
  await expect(app.getByRole('button', { name: '1 change not saved yet' })).toBeVisible();
  await app.getByRole('button', { name: 'Discard' }).click();
  await expect(app.getByRole('button', { name: /Save as version/ })).toHaveCount(0);
});

test('a person gets rules of their own, and gives them back', async ({ app }) => {
  await createDemo(app);
  await openPolicy(app);
  await app.getByRole('combobox', { name: 'Person' }).fill('anna');
  await app.getByRole('option', { name: 'demo-anna' }).click();
  const samples = app.getByRole('group', { name: 'New recordings' }).first();
  await expect(samples).toContainText('Here as usual.');
  await numberField(app, 'New recordings').fill('20');
  await app.keyboard.press('Tab');
  await expect(samples).toContainText('Set here.');
  await app.getByText('Train by itself', { exact: true }).click();
  await expect(app.getByRole('button', { name: '2 changes not saved yet' })).toBeVisible();
  await expectAccessible(app, 'rules of a person');

  await app.getByRole('combobox', { name: 'Person' }).fill('every');
  await app.getByRole('option', { name: 'Everybody' }).click();
  await expect(samples).toContainText('But for demo-anna: 20');
  await app.getByRole('button', { name: 'demo-anna', exact: true }).click();
  await samples.getByRole('button', { name: 'Back to: as usual, 50' }).click();
  await expect(samples).toContainText('Here as usual.');
  await expect(app.getByRole('button', { name: '1 change not saved yet' })).toBeVisible();
});

test('whoever leaves in the middle of a change loses nothing', async ({ app }) => {
  await openPolicy(app);
  await numberField(app, 'Questions back').fill('20%');
  await app.keyboard.press('Tab');
  await app.getByRole('link', { name: 'People' }).first().click();
  await expect(app.getByText('1 change to the policy is not saved yet.')).toBeVisible();
  await expectAccessible(app, 'left with a change');
  await app.getByRole('link', { name: 'Back to the policy' }).click();
  await expect(numberField(app, 'Questions back')).toHaveValue('20%');

  await app.getByRole('link', { name: 'People' }).first().click();
  await app.getByRole('button', { name: 'Discard' }).click();
  await expect(app.getByText('1 change to the policy is not saved yet.')).toHaveCount(0);
});

test('what somebody else saves meanwhile is shown, and one’s own change goes on top of it', async ({
  app,
  workspace,
}) => {
  const file = join(workspace, 'retraining_policy.json');
  await openPolicy(app);
  await numberField(app, 'New recordings').fill('20');
  await app.keyboard.press('Tab');
  writeFileSync(file, JSON.stringify({ policy_config_version: 1, max_per_day: 2 }));
  const notice = app.getByRole('alert').filter({ hasText: 'saved version 2 meanwhile' });
  await expect(notice).toContainText('Everybody – Most in a day: 2');
  await expectAccessible(app, 'overtaken');
  await app.getByRole('button', { name: 'Save as version 3' }).click();
  await expect
    .poll(() => JSON.parse(readFileSync(file, 'utf8')))
    .toMatchObject({ policy_config_version: 3, max_per_day: 2, min_new_samples: 20 });
  await expect(notice).toHaveCount(0);
});

test('a file that cannot be used is named with its fault; the last good policy stays', async ({
  app,
  workspace,
}) => {
  const file = join(workspace, 'retraining_policy.json');
  await openPolicy(app);
  writeFileSync(file, JSON.stringify({ policy_config_version: 1, min_new_sample: 20 }));
  await expect(app.getByText('The policy file has a fault')).toBeVisible();
  await expect(app.getByText('Did you mean "min_new_samples"?')).toBeVisible();
  await expect(numberField(app, 'New recordings')).toHaveValue('50');
  await expectAccessible(app, 'a file with a fault');
  writeFileSync(file, JSON.stringify({ policy_config_version: 1, min_new_samples: 20 }));
  await expect(numberField(app, 'New recordings')).toHaveValue('20');
  await expect(app.getByText('The policy file has a fault')).toHaveCount(0);
});

test('the rules can be written as text, which is checked before it is taken over', async ({ app }) => {
  await openPolicy(app);
  await app.getByRole('button', { name: 'Show the text' }).click();
  const text = app.getByRole('textbox', { name: 'Text of the policy' });
  const take = app.getByRole('button', { name: 'Take over the text' });
  await text.fill('{ "policy_config_version": 1, "quiet_hours": { "from": "25:00", "to": "07:00" } }');
  await take.click();
  await expect(app.getByText('The text cannot be used yet')).toBeVisible();
  await expectAccessible(app, 'text with a fault');
  await text.fill('{ "policy_config_version": 1, "quiet_hours": { "from": "21:00", "to": "07:00" } }');
  await take.click();
  await expect(app.getByRole('checkbox', { name: 'Keep quiet hours' })).toBeChecked();
  await expect(app.getByLabel('From', { exact: true })).toHaveValue('21:00');
  await app.getByRole('button', { name: 'Save as version 2' }).click();
  await expect(app.getByRole('region', { name: 'Changes not saved yet' })).toHaveCount(0);
  await expect(app.getByText('Quiet hours: 21:00 to 07:00')).toBeVisible();
});
