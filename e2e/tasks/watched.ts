import type { Page } from '@playwright/test';

interface Watched {
  clicks: number;
  keys: number;
  lines: Set<string>;
}

const LOOK_EVERY_MS = 100;

/** From now on, what a person does on the page is counted, and every line that comes into sight is kept. */
export async function watchPerson(page: Page): Promise<void> {
  await page.addInitScript((every) => {
    const watched: Watched = { clicks: 0, keys: 0, lines: new Set() };
    Object.assign(window, { watched });
    const pressed = ({ isTrusted }: Event) => {
      if (isTrusted) watched.clicks += 1;
    };
    const typed = ({ isTrusted }: Event) => {
      if (isTrusted) watched.keys += 1;
    };
    window.addEventListener('pointerdown', pressed, true);
    window.addEventListener('keydown', typed, true);
    setInterval(() => {
      for (const line of document.body?.innerText.split('\n') ?? []) watched.lines.add(line.trim());
    }, every);
  }, LOOK_EVERY_MS);
}

/** What was counted so far, and every line seen. */
export async function seenSoFar(page: Page): Promise<{ clicks: number; keys: number; lines: string[] }> {
  return page.evaluate(() => {
    const { watched } = window as unknown as { watched: Watched };
    return { ...watched, lines: [...watched.lines] };
  });
}
