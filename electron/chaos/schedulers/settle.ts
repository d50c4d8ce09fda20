import { openProgram } from '../../program.ts';
import { sourceThreadUrls } from '../../threads/urls.ts';
import { appVersion } from '../../version.ts';
import { untilDrained } from '../draining.ts';

/** Opens the app once more, in peace: it puts in order what the last kills left and works the queue off. */
export async function settle(workspace: string, now: () => number): Promise<void> {
  const trainer = new URL('./instant_trainer.ts', import.meta.url);
  const program = await openProgram({
    workspace,
    appVersion,
    now,
    threads: { ...sourceThreadUrls, trainer },
  });
  try {
    await program.call('retraining.pass', {});
    const [left] = await untilDrained(program);
    if (left) throw new Error(left.what);
    await program.call('retraining.pass', {});
  } finally {
    await program.close();
  }
}
