import type { Page } from '@playwright/test';

/** Every place of the window, in an order in which none follows from the one before. */
export function placesOf(person: string, version: number | null): string[] {
  const pair = `#/people/${encodeURIComponent(person)}/gesture`;
  return [
    '#/retraining',
    pair,
    '#/',
    `${pair}/recordings`,
    '#/jobs',
    `${pair}/retrain`,
    '#/retraining/policy',
    `${pair}/models`,
    '#/import',
    ...(version === null ? [] : [`${pair}/models/${version}`]),
    '#/audit',
    `${pair}/try`,
    '#/retraining/log',
    '#/settings',
    `${pair}/history`,
    '#/exports',
  ];
}

/**
 * Goes to a place and marks, for the browser's trace, the moment of leaving and the first painted frame in which
 * the new screen stands there with its heading and nothing of it is still loading.
 */
export async function switchTo(page: Page, place: string, mark: string): Promise<void> {
  await page.evaluate(
    ([to, name]) =>
      new Promise<void>((resolve) => {
        const before = document.querySelector('main h1');
        const isThere = () => {
          const heading = document.querySelector('main h1');
          return heading !== null && heading !== before && document.querySelector('main .loading') === null;
        };
        const look = () => {
          if (!isThere()) return void requestAnimationFrame(look);
          // The frame after the one in which it was put there is the first that shows it.
          requestAnimationFrame(() => {
            performance.mark(`${name} end`);
            resolve();
          });
        };
        performance.mark(`${name} begin`);
        location.hash = to;
        requestAnimationFrame(look);
      }),
    [place, mark] as const,
  );
}
