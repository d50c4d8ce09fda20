import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { expectAccessible } from './accessible.ts';
import { test as base, expect } from './app.ts';
import { command } from './command.ts';
import { openDrivenWindow } from './driven_window.ts';
import { canMount, type Disk, makeDisk, makeReadOnly } from './full_disk.ts';
import { type HostedProgram, type StartedProgram, startHosted } from './host.ts';
import { writeRecordings } from './recordings.ts';

/** What a therapist sees when something breaks, what it tells them to do, and that the app goes on. */

// Each breaks something, has the page looked at twice, and goes on afterwards.
base.slow();

const NOT_HERE = 'needs root and a container that may mount';

async function importSounds(app: Page, recordings: string, person = 'mira'): Promise<void> {
  await app.goto(new URL('/#/import', app.url()).href);
  // What was filled in before and refused is forgotten.
  await app.reload();
  await app.getByLabel('Folder or file').fill(recordings);
  await app.getByText('Sound', { exact: true }).click();
  await app.getByLabel('Person (optional)').fill(person);
  await app.getByText('I have consent for training').click();
  await app.getByRole('button', { name: 'Start import' }).click();
}

/** A job takes its time where much else goes on. */
const expectTold = (app: Page, words: RegExp) =>
  expect(app.getByText(words)).toBeVisible({ timeout: 30_000 });

async function startTraining(app: Page): Promise<void> {
  await app.evaluate(() => {
    location.hash = '#/people/mira/sound/retrain';
  });
  await app.getByRole('button', { name: 'Start training' }).click();
}

const test = base.extend<{ recordings: string }>({
  recordings: async ({ folder }, use) => {
    const recordings = join(folder, 'recordings');
    writeRecordings(recordings);
    await use(recordings);
  },
});

test.describe('the trainer', () => {
  let dying: HostedProgram;
  test.afterEach(() => dying.stop());

  test('dies in the middle of a training: the window says so, nothing is lost, the rest goes on', async ({
    workspace,
    recordings,
    folder,
    page,
  }) => {
    await command(workspace, 'import', recordings, '--user', 'mira', '--modality', 'sound');
    dying = await startHosted(workspace, join(import.meta.dirname, 'dying_host.ts'));
    await page.goto(dying.url);
    await startTraining(page);
    await expect(page.getByText('The training stopped', { exact: true })).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole('main')).toContainText('Nothing was changed; start it again.');
    await expectAccessible(page, 'a training that died');

    await importSounds(page, recordings, 'jonas');
    await expectTold(page, /^60 recordings were imported/);
    expect(existsSync(join(folder, 'workspace', 'models', 'mira'))).toBe(false);
  });
});

test.describe('the disk', () => {
  let disk: Disk;
  test.skip(!canMount, NOT_HERE);
  test.use({
    workspace: async ({ folder }, use) => {
      disk = makeDisk(join(folder, 'disk'), '24m');
      await use(join(disk.folder, 'workspace'));
      disk.remove();
    },
  });

  test('fills up during an import and a training: each says so, and goes on once there is room', async ({
    app,
    recordings,
  }) => {
    disk.fill(400 * 1024);
    await importSounds(app, recordings);
    await expectTold(app, /^There is no room left on the disk.*free some space\.$/);
    await expectAccessible(app, 'an import on a full disk');

    disk.free();
    await importSounds(app, recordings);
    await expectTold(app, /^60 recordings were imported/);

    disk.fill(0);
    await startTraining(app);
    await expectTold(app, /^There is no room left on the disk.*free some space\.$/);
    await expectAccessible(app, 'a training on a full disk');
    disk.free();
    await app.getByRole('button', { name: 'Start training' }).click();
    await expect(app).toHaveTitle(/^Version [12] /, { timeout: 90_000 });
  });
});

test.describe('the workspace', () => {
  test.skip(!canMount && process.getuid?.() === 0, NOT_HERE);

  test('becomes read-only while it is open: the window says what to check, and goes on afterwards', async ({
    app,
    workspace,
    recordings,
  }) => {
    const release = canMount ? makeReadOnly(workspace) : takeRights(workspace);
    await importSounds(app, recordings);
    await expectTold(app, /cannot be written\. Nothing was changed; check that its disk/);
    await expectAccessible(app, 'an import into a read-only workspace');
    release();
    await importSounds(app, recordings);
    await expectTold(app, /^60 recordings were imported/);
  });
});

function takeRights(folder: string): () => void {
  chmodSync(folder, 0o500);
  return () => chmodSync(folder, 0o700);
}

test('the connection to the program is lost, and back: the window says so, and shows what is new', async ({
  app,
  workspace,
  recordings,
}) => {
  const lines: { close(): void }[] = [];
  let isDown = false;
  await app.routeWebSocket(/\/ipc$/, (page) => {
    if (isDown) return void page.close();
    const program = page.connectToServer();
    lines.push({ close: () => void page.close() });
    page.onMessage((frame) => program.send(frame));
    program.onMessage((frame) => page.send(frame));
  });
  await app.reload();
  await expect(app).toHaveTitle(/^Welcome/);
  isDown = true;
  for (const line of lines.splice(0)) line.close();
  const notice = app.getByRole('alert').filter({ hasText: 'Connection to the program lost' });
  await expect(notice).toContainText('Your recordings and models are safe.');
  await expectAccessible(app, 'a lost connection');
  await command(workspace, 'import', recordings, '--user', 'mira', '--modality', 'sound');
  isDown = false;
  await expect(notice).toBeHidden();
  await expect(app.getByRole('link', { name: /mira/ }).first()).toBeVisible();
});

test('a place that breaks says so, and the others go on', async ({ app }) => {
  const broken = "export function AuditScreen() { throw new Error('broken'); }";
  await app.route('**/audit_screen-*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: broken }),
  );
  await app.reload();
  await app.evaluate(() => {
    location.hash = '#/audit';
  });
  const notice = app.getByRole('alert').filter({ hasText: 'This place could not be opened' });
  await expect(notice).toContainText('Nothing that was stored is lost.');
  await expectAccessible(app, 'a place that broke');
  await app.getByRole('link', { name: 'Import recordings' }).first().click();
  await expect(app.getByRole('heading', { name: 'Import recordings', level: 1 })).toBeFocused();
});

test.describe('at the start', () => {
  test.skip(process.platform !== 'linux', 'stands in for a browser the way Linux finds it');
  let program: StartedProgram;
  test.afterEach(() => program.stop());

  /** `npm start` on the folder's workspace. */
  async function windowOf(folder: string): Promise<Page> {
    const window = await openDrivenWindow(folder);
    program = window.program;
    return window.page;
  }

  test('a damaged workspace: the window says so and what to do, and opens once it is mended', async ({
    folder,
    workspace,
  }) => {
    await command(workspace, 'users');
    const store = join(workspace, 'a3cp.sqlite');
    writeFileSync(store, 'This was a database once. '.repeat(400));
    const page = await windowOf(folder);
    await expect(page.getByRole('heading', { name: 'A3CP Trainer cannot open your data' })).toBeVisible();
    await expect(page.getByRole('alert')).toContainText('The file with your recordings is damaged');
    await expect(page.getByRole('alert')).toContainText('Nothing was changed or deleted.');
    await expect(page.getByRole('main')).toContainText('backup');
    await expect(page.getByRole('main')).toContainText(store);
    await expectAccessible(page, 'a damaged workspace');
    expect(readFileSync(store, 'utf8'), 'it is left as it was').toContain('a database once');

    const again = page.getByRole('button', { name: 'Try again' });
    await again.click();
    await expect(again).toBeEnabled();
    await expect(page.getByRole('alert')).toContainText('is damaged');
    for (const ending of ['', '-wal', '-shm']) rmSync(`${store}${ending}`, { force: true });
    await again.click();
    await expect(page).toHaveTitle(/^Welcome/);
    expect(program.output()).not.toMatch(/^\s+at /m);
  });

  test('a workspace from a newer version: the window says to install it', async ({ folder, workspace }) => {
    await command(workspace, 'users');
    const database = new Database(join(workspace, 'a3cp.sqlite'));
    database.pragma('user_version = 9999');
    database.close();
    const page = await windowOf(folder);
    await expect(page.getByRole('alert')).toContainText('Your data come from a newer version');
    await expect(page.getByRole('main')).toContainText('install the newer version');
    await expectAccessible(page, 'a workspace from a newer version');
  });
});
