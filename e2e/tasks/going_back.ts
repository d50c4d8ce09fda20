import type { Page } from '@playwright/test';
import { expect } from '../app.ts';
import { openPlace } from './places.ts';
import type { Hand } from './two_hands.ts';

const WHY = 'She liked the first one better';

/** Compares the version in use with the one before it, goes back to that one, and says why. */
export async function goBackToTheFirst(app: Page, hand: Hand): Promise<void> {
  await openPlace(app, hand, 'Models');
  await hand.press(app.getByRole('button', { name: 'Compare version 2 with another' }));
  await expect(app.getByText(/^Version 2 (and|understands) .*version 1/)).toBeVisible();
  await expect(
    app.getByText(/^Asked about \d+ recordings: version 2 understood \d+, version 1/),
  ).toBeVisible();

  await hand.press(app.getByRole('button', { name: 'Use version 1 …' }));
  const card = app.getByRole('region', { name: 'Use this version?' });
  await hand.write(card.getByLabel('Why do you go back?'), WHY);
  await hand.press(card.getByRole('button', { name: 'Go back to version 1' }));
  const now = app.getByRole('region', { name: 'In use' });
  await expect(now.getByText('Version 1 is in use again')).toBeVisible();
  await expect(now.getByText(`Reason given: ${WHY}`)).toBeVisible();
  await expect(now.locator(':focus'), 'the focus goes on at the outcome').toContainText('in use again');
}
