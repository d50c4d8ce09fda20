import { mkdirSync, readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect } from '../app.ts';
import { openFromMenu } from './places.ts';
import type { Hand } from './two_hands.ts';

/** Says who is working, backs up, and finds both in the audit log. */
export async function backUpByName(app: Page, hand: Hand, stick: string): Promise<void> {
  mkdirSync(stick);
  await hand.press(app.getByRole('button', { name: /^Working here: / }));
  await hand.pick(app.getByRole('menuitem', { name: 'Add or rename …' }));
  await expect(app.getByRole('heading', { name: 'Settings', level: 1 })).toBeFocused();
  await hand.write(app.getByLabel('Add a name and work under it'), 'Ida Berg');
  await hand.press(app.getByRole('button', { name: 'Add', exact: true }));
  await expect(app.getByRole('button', { name: 'Working here: Ida Berg. Change' })).toBeVisible();
  await expect(app.getByRole('radio', { name: 'Ida Berg' })).toBeChecked();
  await expect(app.getByLabel('Add a name and work under it'), 'the focus stays in the form').toBeFocused();

  await hand.write(app.getByLabel('Folder or stick for backups'), stick);
  await hand.press(app.getByRole('button', { name: 'Back up now' }));
  await expect(app.getByText('The backup is complete and was read back')).toBeVisible({ timeout: 30_000 });
  const card = app.getByRole('region', { name: 'Workspace and backup' });
  await expect(card.locator(':focus'), 'the focus goes on at the outcome').toContainText('read back');
  expect(readdirSync(stick), 'one backup').toEqual([expect.stringMatching(/^a3cp-backup-/)]);

  await openFromMenu(app, hand, 'Audit log');
  const changes = app.getByRole('region', { name: 'Changes' });
  for (const what of ['Somebody else works here', 'Backup made']) {
    await expect(changes.getByRole('row', { name: new RegExp(`${what}.*Ida Berg`) })).toBeVisible();
  }
}
