import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';
import { writeEverydayUse } from './everyday_use.ts';
import { holdTraining } from './held_training.ts';
import { activate, tabTo } from './keyboard.ts';
import { putModelInUse } from './model_in_use.ts';
import { writeIndex } from './recordings.ts';

/**
 * When to retrain, from what a device recorded to the line in the log: the program recommends it with its numbers,
 * a therapist looks why, tries and saves another threshold, and trains.
 */

const LOWER = '5%';

/** What a hand does with the window. */
interface Hand {
  press(app: Page, target: Locator): Promise<void>;
  type(app: Page, field: Locator, text: string): Promise<void>;
  chooseSound(app: Page): Promise<void>;
  /** Moves a slider down from 15%, until the field beside it says as much as is wanted. */
  lower(app: Page, slider: Locator, field: Locator): Promise<void>;
}

const mouse: Hand = {
  press: (_, target) => target.click(),
  type: (_, field, text) => field.fill(text),
  chooseSound: (app) => app.getByText('Sound', { exact: true }).click(),
  async lower(app, slider, field) {
    const { x, y } = await centreOf(slider);
    await app.mouse.move(x, y);
    await app.mouse.down();
    for (let way = 0; way < 300 && (await field.inputValue()) !== LOWER; way++)
      await app.mouse.move(x - way, y);
    await app.mouse.up();
  },
};

const keyboard: Hand = {
  press: (app, target) => activate(app, target),
  async type(app, field, text) {
    await tabTo(app, field);
    await app.keyboard.insertText(text);
  },
  async chooseSound(app) {
    await tabTo(app, app.getByRole('radio', { name: /^Gesture/ }));
    await app.keyboard.press('ArrowRight');
  },
  async lower(app, slider, field) {
    await tabTo(app, slider);
    for (let step = 0; step < 15 && (await field.inputValue()) !== LOWER; step++) {
      await app.keyboard.press('ArrowLeft');
    }
  },
};

async function centreOf(element: Locator): Promise<{ x: number; y: number }> {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error('It is not in view.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The program looks once things have settled: some seconds after an import or an answer. */
const SOON = { timeout: 30_000 };
const DAY = 86_400_000;
/** So many configurations of a search are waited for. */
const TRIED = 3;

for (const [name, hand] of Object.entries({ 'the mouse': mouse, 'the keyboard alone': keyboard })) {
  test(`with ${name}`, async ({ app, workspace, folder }) => {
    test.setTimeout(180_000);
    const endTraining = await holdTraining(app, TRIED);
    await putModelInUse(workspace, join(folder, 'recordings'), (recordings) =>
      writeIndex(recordings, new Date(Date.now() - 20 * DAY)),
    );
    const everyday = join(folder, 'everyday');
    writeEverydayUse(everyday, { user_id: 'Mira', recognitions: 80, questions: 20, ago: 15 * DAY });
    const story = { app, hand };
    await importEverydayUse(story, everyday);
    await seeRecommendation(story);
    await lowerThreshold(story);
    await retrain(story, endTraining);
    await findInLog(story);
  });
}

interface Story {
  app: Page;
  hand: Hand;
}

const place = (app: Page, name: string) =>
  app.getByRole('navigation', { name: 'Main' }).getByRole('link', { name });
const tab = (app: Page, name: string) =>
  app.getByRole('navigation', { name: 'When to retrain: places' }).getByRole('link', { name });

async function importEverydayUse({ app, hand }: Story, everyday: string): Promise<void> {
  await hand.press(app, app.getByRole('main').getByRole('link', { name: 'Import recordings' }));
  await hand.type(app, app.getByLabel('Folder or file'), everyday);
  await hand.chooseSound(app);
  await hand.press(app, app.getByRole('button', { name: 'Start import' }));
  await app.getByRole('heading', { name: 'Import finished' }).waitFor();
  await expectAccessible(app, 'everyday use imported');
}

const recommendation = (app: Page) =>
  app.getByRole('listitem').filter({ has: app.getByRole('heading', { name: 'Mira, Sound' }) });

/** It comes by itself, and its reasons are one step further. */
async function seeRecommendation({ app, hand }: Story): Promise<void> {
  const rate = '20 of 80 recognitions ended in a question back: 25%, surely more than 15%.';
  await hand.press(app, place(app, 'When to retrain'));
  await expect(recommendation(app).getByText(rate)).toBeVisible(SOON);
  await expectAccessible(app, 'recommendations');

  await hand.press(app, recommendation(app).getByRole('link', { name: 'Why?' }));
  const evidence = app.getByRole('group', { name: 'When to retrain' });
  await expect(evidence).toBeFocused();
  await expect(evidence.getByText(rate)).toBeVisible();
  await expect(evidence.getByText('Limit: 15% (as usual)')).toBeVisible();
  await expect(evidence.getByRole('img', { name: /^Questions back over time/ })).toBeVisible();
  await expectAccessible(app, 'evidence');
  await hand.press(app, evidence.getByRole('link', { name: 'Policy version 1' }));
}

async function lowerThreshold({ app, hand }: Story): Promise<void> {
  const slider = app.getByRole('slider', { name: 'Questions back' });
  const field = app.getByRole('textbox', { name: 'Questions back: number' });
  const rule = app.getByRole('group', { name: 'Questions back' }).first();
  const total = app.getByRole('status').filter({ hasText: 'in these 90 days' });
  await expect(total).toHaveText('3 retrainings in these 90 days, as with the policy in force');
  await hand.lower(app, slider, field);
  await expect(field).toHaveValue(LOWER);
  await expect(total).toHaveText('5 retrainings instead of 3 in these 90 days');
  await expect(rule).toContainText('Set here.');
  await expectAccessible(app, 'policy with a lower threshold');

  await hand.press(app, app.getByRole('button', { name: 'Dates and reasons' }));
  await expect(app.getByText('Questions back at 25%, more than 5%.').first()).toBeVisible();
  await hand.press(app, app.getByRole('button', { name: 'Save as version 2' }));
  await expect(app.getByText('Version 2 is in force.', { exact: false }).first()).toBeVisible();
  await expect(total).toHaveText('5 retrainings in these 90 days, as with the policy in force');
  await expectAccessible(app, 'policy saved');
}

/** The recommendation is judged by the new threshold. */
async function retrain({ app, hand }: Story, endTraining: () => void): Promise<void> {
  await hand.press(app, tab(app, 'Recommendations'));
  await expect(recommendation(app).getByText('25%, surely more than 5%.')).toBeVisible();
  await hand.press(app, recommendation(app).getByRole('button', { name: 'Retrain now Mira, Sound' }));
  await expect(app.getByRole('heading', { name: 'New model for Mira' })).toBeFocused();
  await expect(app.getByText(/^Trying: \d+ of at most \d+$/)).toBeVisible(SOON);
  await expectAccessible(app, 'training');
  endTraining();
  await expect(app.getByRole('heading', { name: 'Version 2 for Mira' })).toBeFocused(SOON);
  await expect(app.getByText(/^In the test, (\d+) of \1 recordings were understood/)).toBeVisible();
  await expectAccessible(app, 'the model');
}

async function findInLog({ app, hand }: Story): Promise<void> {
  await hand.press(app, place(app, 'When to retrain'));
  await hand.press(app, tab(app, 'Log'));
  const line = app
    .getByRole('rowgroup')
    .filter({ has: app.getByRole('cell', { name: 'Questions back at 25%, more than 15%.' }) });
  await expect(line.getByRole('cell', { name: 'Advised', exact: true })).toBeVisible();
  await hand.press(app, line.getByRole('button', { name: /^Details: Mira, Sound, / }));
  const fields = { 'Questions back': '20 of 80 recognitions (25%)', 'Surely more than': '17%' };
  const more = { 'New recordings since the last training': '0', 'Model in use then': 'sound-Mira-v1' };
  const rest = { Policy: 'Version 1', 'As it stands in the log': 'High clarification rate (0.25 > 0.15)' };
  for (const [term, text] of Object.entries({ ...fields, ...more, ...rest })) {
    await expect(line.getByRole('definition').and(fieldOf(line, term))).toHaveText(text);
  }
  await expectAccessible(app, 'log');
}

const fieldOf = (line: Locator, term: string) => line.locator(`dt:text-is("${term}") + dd`);
