import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { de } from '../../renderer/messages/de.ts';
import { en } from '../../renderer/messages/en.ts';
import { expectAccessible } from '../accessible.ts';
import { expect, test as withProgram } from '../app.ts';
import { startHosted } from '../host.ts';
import { writeRecordings } from '../recordings.ts';
import { technicalWords } from './technical_words.ts';
import { seenSoFar, watchPerson } from './watched.ts';

/**
 * Somebody who has never seen it brings in recordings, trains a model on them and takes it to the device, following
 * nothing but the screen.
 */

const MOST_CLICKS = 12;
const MOST_MS = 180_000;
/** A search of a few seconds, on a computer that has more to do. */
const TRAINING = 60_000;

withProgram.slow();

const test = withProgram.extend({
  // The recordings lie in the person's own folder, where the window begins to look for them.
  host: async ({ folder, workspace }, use) => {
    const host = await startHosted(workspace, undefined, { HOME: folder, USERPROFILE: folder });
    await use(host);
    await host.stop();
  },
});

const languages = [
  { locale: 'en-GB', words: en },
  { locale: 'de-DE', words: de },
] as const;

for (const { locale, words } of languages) {
  test.describe(locale, () => {
    test.use({ locale });

    test(`imports, retrains and exports in at most ${MOST_CLICKS} clicks`, async ({ page, host, folder }) => {
      const device = join(folder, 'device');
      writeRecordings(join(folder, 'recordings'));
      mkdirSync(device);
      await watchPerson(page);
      await page.goto(host.url);
      const began = Date.now();
      const main = page.getByRole('main');
      const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
      const follow = (name: string) => main.getByRole('link', { name, exact: true }).first().click();
      const typeInto = async (label: string, text: string) => {
        await page.getByLabel(label, { exact: true }).click();
        await page.keyboard.type(text);
      };

      await follow(words['import.title']);
      await press(words['folders.browse']);
      await page.getByRole('option', { name: 'recordings' }).click();
      await page.getByRole('option', { name: 'drink' }).waitFor();
      await press(words['folders.use']);
      await main.getByText(words['modality.sound'], { exact: true }).click();
      await typeInto(words['import.person'], 'mira');
      await main.getByText(words['import.consent']).click();
      await press(words['import.start']);
      await follow(words['dataset.retrain']);
      await press(words['retrain.start']);
      await page.getByRole('heading', { name: words['answer.title'] }).waitFor({ timeout: TRAINING });
      await typeInto(words['export.folder'], device);
      await press(words['export.start']);
      await page.getByText(words['export.done']).waitFor();

      const { clicks, keys, lines } = await seenSoFar(page);
      const seconds = Math.round((Date.now() - began) / 1000);
      test.info().annotations.push({
        type: 'newcomer',
        description: `${clicks} clicks, ${keys} letters typed, ${seconds} s`,
      });
      expect(readdirSync(device), 'one signed file').toEqual(['sound-mira-v1.a3cp.zip']);
      expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
      expect(Date.now() - began).toBeLessThan(MOST_MS);
      expect(lines.flatMap((line) => technicalWords(line).map((word) => `${word}: ${line}`))).toEqual([]);
      await expectAccessible(page, `exported by a newcomer, ${locale}`);
    });
  });
}
