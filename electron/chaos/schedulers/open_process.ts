import { dirname } from 'node:path';
import { z } from 'zod';
import { toErrorJson } from '../../../data/errors.ts';
import { openProgram } from '../../program.ts';
import { sourceThreadUrls } from '../../threads/urls.ts';
import { appVersion } from '../../version.ts';
import { clockOf } from './clock.ts';

/**
 * One process on the simulated machine, until it is killed: the app, which runs trainings, or a scheduler, which
 * only looks. Each message from the conductor is a request for a pass.
 */

const [workspace = '', role = 'scheduler'] = process.argv.slice(2);
const program = await openProgram({
  ...{ workspace, appVersion },
  works: role === 'app' ? 'any' : 'own',
  threads: { ...sourceThreadUrls, trainer: new URL('./instant_trainer.ts', import.meta.url) },
  now: clockOf(dirname(workspace)).now,
});

process.on('message', (raw) => void answer(z.number().parse(raw)));
process.on('disconnect', () => process.exit());
process.send?.('open');

async function answer(id: number): Promise<void> {
  const error = await program.call('retraining.pass', {}).then(
    () => null,
    (refused: unknown) => toErrorJson(refused),
  );
  process.send?.({ id, error });
}
