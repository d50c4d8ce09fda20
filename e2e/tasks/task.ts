import type { Locator, Page } from '@playwright/test';
import { preparedBy } from './prepared.ts';

export { expect } from '../app.ts';

/** A test whose program is opened on an ordinary working day. */
export const test = preparedBy('prepare_ordinary_day.ts');

export const withMouse = 'with the mouse, in light';
export const withKeyboard = 'with the keyboard alone, in dark';

/** A card or part of the screen by its name. */
export const part = (app: Page, name: string | RegExp): Locator => app.getByRole('region', { name });
