import type { Page } from '@playwright/test';
import { expect } from '../app.ts';
import { openPlace } from './places.ts';
import type { Hand } from './two_hands.ts';

/** Opens the recordings behind a mistake of the model in use, and puts the label right that was wrong. */
export async function putMistakeRight(app: Page, hand: Hand): Promise<void> {
  await openPlace(app, hand, 'Models');
  await hand.press(app.getByRole('link', { name: 'Version 2', exact: true }));
  await expect(app.getByRole('heading', { name: 'Version 2 for Mira' })).toBeFocused();
  const table = app.getByRole('group', { name: 'Confusions' });
  await hand.press(table.getByRole('link', { name: 'Meant yes, understood as drink: 1 recording' }));

  await expect(app.getByText('Meant “yes”, understood as “drink” by version 2 · 1 recording')).toBeVisible();
  const recording = app.getByRole('region', { name: 'This recording' });
  await hand.press(recording.getByRole('button', { name: 'Play' }));
  const labels = recording.getByRole('listitem').getByRole('button');
  await expect(labels.filter({ hasText: 'yes' })).toHaveAttribute('aria-pressed', 'true');
  await hand.press(labels.filter({ hasText: 'drink' }));
  await expect(app.getByText('1 recording labelled “drink”').first()).toBeVisible();
  await expect(labels.filter({ hasText: 'drink' })).toHaveAttribute('aria-pressed', 'true');
  await expect(labels.filter({ hasText: 'drink' }), 'the focus stays where it was').toBeFocused();
}
