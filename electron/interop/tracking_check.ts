import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { listModels } from '../../data/queries/models.ts';
import { openReadonlyStore } from '../../data/store.ts';
import { openWorkspace } from '../../data/workspace.ts';
import { runScript } from './checks.ts';
import { runOn } from './command.ts';
import type { Subject } from './subjects.ts';

const answerSchema = z.object({ reader: z.string(), runs: z.number(), metrics: z.number(), ok: z.boolean() });

/** Has MLflow's own client list the runs of the workspace, and holds their metrics against the store's. */
export async function checkTracking(
  python: string,
  workspace: string,
  subjects: readonly Subject[],
): Promise<z.infer<typeof answerSchema>> {
  await runOn(workspace, ['sync-mlflow']);
  const expected = join(workspace, '..', 'expected_runs.json');
  writeFileSync(expected, JSON.stringify(figuresOf(workspace, subjects)));
  return answerSchema.parse(runScript(python, 'check_mlruns.py', [join(workspace, 'mlruns'), expected]));
}

/** Run name to the figures that the store has of it. */
function figuresOf(workspace: string, subjects: readonly Subject[]): Record<string, Record<string, number>> {
  const store = openReadonlyStore(openWorkspace(workspace).storeFile);
  try {
    const models = subjects.flatMap((subject) => listModels(store, subject));
    return Object.fromEntries(
      models.map(({ model_version, metrics: { test } }) => [
        model_version,
        test ? { test_accuracy: test.accuracy, test_macro_f1: test.macro_f1 } : {},
      ]),
    );
  } finally {
    store.close();
  }
}
