import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** React Aria's own: for some seconds it names the option last chosen, which is no longer there. */
const ANNOUNCER = '[data-live-announcer]';

/** WCAG 2.2 AA and axe's best practices, in both appearances. */
export async function expectAccessible(app: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    // Without motion, so that no colour is caught half-way between the two.
    await app.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page: app }).exclude(ANNOUNCER).analyze();
    expect(violations, `${screen}, ${colorScheme}`).toEqual([]);
  }
}
