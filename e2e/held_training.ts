import type { Page } from '@playwright/test';

/**
 * A search is over before one has looked at it. Once it has tried so many configurations, what the program says
 * further is held back, until the returned function is called. The page is loaded anew.
 */
export async function holdTraining(app: Page, tried: number): Promise<() => void> {
  const heldBack: (() => void)[] = [];
  let holding = false;
  let released = false;
  await app.routeWebSocket(/\/ipc$/, (page) => {
    const program = page.connectToServer();
    program.onMessage((frame) => {
      if (holding && !released) heldBack.push(() => page.send(frame));
      else page.send(frame);
      holding ||= triedIn(String(frame)) >= tried;
    });
  });
  await app.reload();
  return () => {
    released = true;
    for (const send of heldBack) send();
  };
}

function triedIn(frame: string): number {
  const { event, payload } = JSON.parse(frame);
  return event === 'job.changed' && payload.stage === 'search' ? payload.done : 0;
}
