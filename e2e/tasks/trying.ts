import type { Page } from '@playwright/test';
import { expect } from '../app.ts';
import { openPlace } from './places.ts';
import type { Hand } from './two_hands.ts';

/** Listens to a recording that the model has not learned from, guesses, and sees whether the model understands. */
export async function tryTheModel(app: Page, hand: Hand): Promise<void> {
  await openPlace(app, hand, 'Try it');
  await expect(app.getByRole('heading', { name: /^Recording 1 of \d+$/ })).toBeVisible();
  await hand.press(app.getByRole('button', { name: 'Play' }));
  await hand.choose(app.getByRole('radio', { name: 'drink' }));
  await hand.press(app.getByRole('button', { name: 'What does the model say?' }));
  await expect(app.getByText('You thought: “drink”.')).toBeVisible();
  const answers = app.getByRole('list', { name: 'What it thought of first' });
  await expect(answers.getByRole('listitem')).toHaveCount(3);
  await expect(
    app.getByText(/^(That is right\.|That is not right: it was “.+”\.|It was “.+”\.)$/),
  ).toBeVisible();
  const next = app.getByRole('button', { name: 'Next recording' });
  await expect(next, 'the focus stays where it was').toBeFocused();
  await hand.press(next);
  await hand.press(app.getByRole('button', { name: 'What does the model say?' }));
  await expect(app.getByText(/^This visit: [0-2] of 2 understood\.$/)).toBeVisible();
}
