import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test } from './app.ts';
import { writeRecordings } from './recordings.ts';

/**
 * The pictures in docs/screens, in both appearances. Made only when asked for, because no two runs give the
 * same bytes: `A3CP_SCREENS=1 npx playwright test screens`.
 */
test.skip(!process.env.A3CP_SCREENS, 'pictures are made when A3CP_SCREENS is set');
test.use({ viewport: { width: 1280, height: 800 } });

const folderOfPictures = join(import.meta.dirname, '..', 'docs', 'screens');
/** A search is worth seeing once it has tried so many. */
const ENOUGH_TRIED = 7;

async function picture(app: Page, name: string, options: { fullPage?: boolean } = {}): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await app.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await app.screenshot({ path: join(folderOfPictures, `${name}-${colorScheme}.png`), ...options });
  }
}

/**
 * A search goes on while pictures are made. Once it is worth seeing, what the program says further is held
 * back, until the returned function is called.
 */
async function pauseInTraining(app: Page): Promise<() => void> {
  const heldBack: (() => void)[] = [];
  let holding = false;
  let released = false;
  await app.routeWebSocket(/\/ipc$/, (page) => {
    const program = page.connectToServer();
    program.onMessage((frame) => {
      if (holding && !released) heldBack.push(() => page.send(frame));
      else page.send(frame);
      holding ||= triedIn(String(frame)) >= ENOUGH_TRIED;
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

test('the screens, as they are with the demo and one person of one’s own', async ({ app, folder }) => {
  test.slow();
  const recordings = join(folder, 'recordings');
  writeRecordings(recordings, 100, 0.42);
  const goOn = await pauseInTraining(app);
  await app.getByRole('button', { name: 'Explore the demo' }).waitFor();
  await picture(app, 'first-start');
  await app.getByRole('button', { name: 'Explore the demo' }).click();
  await app.getByRole('searchbox').waitFor();

  await app.getByRole('main').getByRole('link', { name: 'Import recordings' }).click();
  await app.getByLabel('Folder or file').fill(recordings);
  await app.getByText('Sound', { exact: true }).click();
  await app.getByLabel('Person (optional)').fill('mira-07');
  await app.getByText('I have consent for training').click();
  await picture(app, 'import');
  await app.getByRole('button', { name: 'Start import' }).click();
  await app.getByRole('link', { name: 'Retrain', exact: true }).click();
  await app.getByRole('button', { name: 'Start training' }).click();
  // Quick trials are told several at a time.
  await app.getByText(/^Trying: ([7-9]|[1-4]\d) of at most 50$/).waitFor();
  await picture(app, 'retrain-running');
  goOn();
  await app.getByText(/^In the test, /).waitFor();
  await app.getByRole('button', { name: 'Said and true, compared' }).click();
  await picture(app, 'result', { fullPage: true });
  await app.getByLabel('Folder or stick').fill(join(folder, 'device'));
  await app.getByRole('button', { name: 'Export' }).click();
  await app.getByText('Exported and checked').waitFor();
  await picture(app, 'export');

  await app.getByRole('link', { name: 'People' }).first().click();
  await app.getByRole('link', { name: 'Gesture: demo-anna' }).click();
  await app.getByRole('link', { name: 'Retrain', exact: true }).click();
  await app.getByRole('button', { name: 'Start training' }).waitFor();
  await picture(app, 'retrain');
  await app.getByRole('button', { name: 'Advanced' }).click();
  await picture(app, 'retrain-advanced', { fullPage: true });
  await app.getByRole('button', { name: 'Start training' }).click();
  await app.getByText(/^In the test, /).waitFor();
  await app.goBack();
  await app.getByRole('heading', { name: 'Labels' }).waitFor();
  await picture(app, 'dataset');
  await app.getByRole('link', { name: 'People' }).first().click();
  await app.getByRole('searchbox').waitFor();
  await picture(app, 'people');
});
