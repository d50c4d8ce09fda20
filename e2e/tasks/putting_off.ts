import type { Page } from '@playwright/test';
import { expect } from '../app.ts';
import type { Hand } from './two_hands.ts';

/** Sees why a retraining is advised, and puts it off with a reason. */
export async function putOffRetraining(app: Page, hand: Hand): Promise<void> {
  await hand.press(
    app.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'When to retrain' }),
  );
  const entry = app.getByRole('listitem').filter({ has: app.getByRole('heading', { name: 'Mira, Sound' }) });
  await expect(
    entry.getByText('16 of 40 recognitions ended in a question back: 40%, surely more than 15%.'),
  ).toBeVisible();
  await hand.press(entry.getByRole('link', { name: /^Why\?/ }));
  const evidence = app.getByRole('group', { name: 'When to retrain' });
  await expect(evidence).toBeFocused();
  await expect(evidence.getByText('Limit: 15% (as usual)')).toBeVisible();

  await hand.press(evidence.getByRole('button', { name: 'Not now' }));
  const dialog = app.getByRole('dialog', { name: 'Not now: Mira, Sound' });
  await hand.choose(dialog.getByRole('radio', { name: 'One week' }));
  await hand.choose(dialog.getByRole('radio', { name: 'The person is ill or away' }));
  await hand.write(dialog.getByLabel('In your own words'), 'flu');
  await hand.press(dialog.getByRole('button', { name: 'Put off' }));
  await expect(evidence.getByText(/The person is ill or away: flu/)).toBeVisible();
  await expect(
    evidence.getByRole('button', { name: 'Undo “Not now”' }),
    'the focus stays where it was',
  ).toBeFocused();
}
