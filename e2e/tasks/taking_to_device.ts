import { mkdirSync, readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect } from '../app.ts';
import { openPlace } from './places.ts';
import type { Hand } from './two_hands.ts';

/** Exports the version in use to a stick, sees it verified, finds it among the exports and checks it again. */
export async function takeToDevice(app: Page, hand: Hand, stick: string): Promise<void> {
  mkdirSync(stick);
  await openPlace(app, hand, 'Models');
  await hand.press(app.getByRole('link', { name: 'Version 2', exact: true }));
  await expect(app.getByRole('heading', { name: 'Version 2 for Mira' })).toBeFocused();
  await hand.write(app.getByLabel('Folder or stick'), stick);
  await hand.press(app.getByRole('button', { name: 'Export for the device' }));
  await expect(app.getByText('Exported and checked')).toBeVisible({ timeout: 30_000 });
  await expect(app.getByText(/^All \d+ files are there and unchanged\.$/)).toBeVisible();
  const card = app.getByRole('region', { name: 'Take it to the device' });
  await expect(card.locator(':focus'), 'the focus goes on at the outcome').toContainText('Exported');
  expect(readdirSync(stick), 'one signed file').toEqual([
    expect.stringMatching(/^sound-Mira-v2.*\.a3cp\.zip$/),
  ]);

  await hand.press(app.getByRole('link', { name: 'All exports' }));
  await expect(app.getByRole('heading', { name: 'Exports', level: 1 })).toBeFocused();
  const exported = app.getByRole('listitem').filter({ hasText: stick });
  await expect(exported.getByText('In use', { exact: true })).toBeVisible();
  await hand.press(exported.getByRole('button', { name: /^Check again/ }));
  await expect(exported.getByText(/^All \d+ files are there and unchanged\.$/)).toBeVisible();
  await expect(exported.getByText('The signature is that of this workspace.')).toBeVisible();
}
