import { join } from 'node:path';
import { expectAccessible } from '../accessible.ts';
import { backUpByName } from './backing_up.ts';
import { goBackToTheFirst } from './going_back.ts';
import { putMistakeRight } from './mistake.ts';
import { preparedBy } from './prepared.ts';
import { putOffRetraining } from './putting_off.ts';
import { takeToDevice } from './taking_to_device.ts';
import { tryTheModel } from './trying.ts';
import { hands } from './two_hands.ts';

/** Tasks of a therapist whose model is in use: looking behind a mistake, trying, deciding, taking it along. */

const test = preparedBy('prepare_two_versions.ts');

// Each ends with a look at the page in both appearances.
test.slow();

for (const hand of hands) {
  test.describe(hand.name, () => {
    test.use({ colorScheme: hand.colorScheme });

    test('a wrong label behind a mistake is put right', async ({ app }) => {
      await putMistakeRight(app, hand);
      await expectAccessible(app, 'the recording behind a mistake');
    });

    test('the model is tried with recordings that were kept', async ({ app }) => {
      await tryTheModel(app, hand);
      await expectAccessible(app, 'what the model says');
    });

    test('two versions are compared, and the earlier one is used again', async ({ app }) => {
      await goBackToTheFirst(app, hand);
      await expectAccessible(app, 'gone back');
    });

    test('a model is taken to the device, and its copy checked again', async ({ app, folder }) => {
      await takeToDevice(app, hand, join(folder, 'stick'));
      await expectAccessible(app, 'exports');
    });

    test('a retraining that is advised is understood and put off', async ({ app }) => {
      await putOffRetraining(app, hand);
      await expectAccessible(app, 'put off');
    });

    test('somebody says who is working, backs up, and finds both on record', async ({ app, folder }) => {
      await backUpByName(app, hand, join(folder, 'stick'));
      await expectAccessible(app, 'audit log');
    });
  });
}
