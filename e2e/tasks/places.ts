import type { Page } from '@playwright/test';
import { expect } from '../app.ts';
import type { Hand } from './two_hands.ts';

/** From the people to one of the places of Mira's sounds. */
export async function openPlace(app: Page, hand: Hand, place: string): Promise<void> {
  await hand.press(app.getByRole('link', { name: 'Sound: Mira' }));
  await expect(app.getByRole('heading', { name: 'Mira', level: 1 })).toBeFocused();
  const places = app.getByRole('navigation', { name: 'The places of Mira' });
  await hand.press(places.getByRole('link', { name: place, exact: true }));
  await expect(places.getByRole('link', { name: place, exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expect(app.getByRole('heading', { level: 1 })).toBeFocused();
}

/** Opens one of the places behind the menu. */
export async function openFromMenu(app: Page, hand: Hand, place: string): Promise<void> {
  await hand.press(app.getByRole('button', { name: 'Menu', exact: true }));
  await hand.pick(app.getByRole('menuitem', { name: place, exact: true }));
  await expect(app.getByRole('heading', { name: place, level: 1 })).toBeFocused();
}
