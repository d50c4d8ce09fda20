import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listPairs } from '../queries/retraining/journal.ts';
import { logLines } from '../queries/retraining/log.ts';
import { listStandings } from '../queries/retraining/standings.ts';
import type { ReadonlyStore, Store } from '../store.ts';
import type { Workspace } from '../workspace.ts';
import { recordPass } from './passes.ts';
import { importSamples, pose } from './store.ts';
import { temporaryWorkspace } from './temporary.ts';

/** The retraining log as somebody finds it in the folder, and as it should be. */

export const logFolder = ({ logsFolder }: Workspace): string => join(logsFolder, 'system');
export const logFile = (workspace: Workspace): string => join(logFolder(workspace), 'retraining_log.jsonl');
export const archive = (workspace: Workspace, number: number): string =>
  join(logFolder(workspace), `retraining_log.${number}.jsonl`);

/** The files, those put aside first, the oldest before the others. */
export function filesIn(workspace: Workspace): string[] {
  const names = existsSync(logFolder(workspace)) ? readdirSync(logFolder(workspace)) : [];
  const numbers = names.flatMap((name) => /\.(\d+)\.jsonl$/.exec(name)?.[1] ?? []).map(Number);
  const archives = numbers.sort((a, b) => a - b).map((number) => archive(workspace, number));
  return existsSync(logFile(workspace)) ? [...archives, logFile(workspace)] : archives;
}

/** What stands in all the files together. */
export const textIn = (workspace: Workspace): string =>
  filesIn(workspace)
    .map((file) => readFileSync(file, 'utf8'))
    .join('');

/** What should. */
export const textOf = (store: ReadonlyStore): string =>
  [...logLines(store)].map(({ text }) => `${text}\n`).join('');

/** Room for two lines of these tests, and not for three. */
export const TWO_LINES = 1000;

/** Makes every (user, modality) stand otherwise than before, each with a line. */
export function decideAnew(store: Store): void {
  const stood = new Map(listStandings(store).map((row) => [row.user_id, row.outcome]));
  const decisions = listPairs(store).map((pair) => {
    const before = stood.get(pair.user_id) ?? null;
    return { ...pair, before, outcome: before === 'advise' ? ('held_back' as const) : ('advise' as const) };
  });
  recordPass(store, decisions);
}

/** Three people (one of them with an umlaut), each with a line. */
export function decidedOnThree() {
  const place = temporaryWorkspace();
  const names = ['anna', 'bjørn', 'zoë'];
  importSamples(
    place.store,
    place.workspace,
    names.map((user_id, index) => pose(index, { user_id })),
  );
  decideAnew(place.store);
  return place;
}
