import { z } from 'zod';
import type { ReadonlyStore } from '../../data/store.ts';
import { corrupt, type Finding, torn } from './finding.ts';

const datasetSchema = z.object({
  name: z.string(),
  active: z.number(),
  version: z.number().nullable(),
  /** What the last activation on record put in use. */
  recorded: z.number().nullable(),
  deleted: z.number(),
});

/** What is wrong with the registry: more than one version in use, another than is on record, numbers that fall. */
export function inspectRegistry(store: ReadonlyStore): Finding[] {
  const datasets = store.all(
    datasetSchema,
    `SELECT user_id || '/' || modality AS name,
       SUM(status = 'active') AS active,
       MAX(iif(status = 'active', version, NULL)) AS version,
       SUM(status = 'active' AND deleted_at IS NOT NULL) AS deleted,
       (SELECT a.version FROM activations a WHERE a.user_id = m.user_id AND a.modality = m.modality
        ORDER BY activation_id DESC LIMIT 1) AS recorded
     FROM models m GROUP BY user_id, modality`,
  );
  return [...datasets.flatMap(judge), ...fallingNumbers(store)];
}

function judge({ name, active, version, recorded, deleted }: z.output<typeof datasetSchema>): Finding[] {
  return [
    ...(active > 1 ? [corrupt(`registry: ${name} has ${active} versions in use`)] : []),
    ...(deleted > 0 ? [corrupt(`registry: ${name} uses a version that was deleted`)] : []),
    ...(version === recorded
      ? []
      : [torn(`registry: ${name} uses version ${version}, version ${recorded} is on record`)]),
  ];
}

/** A later run has a higher number than every one before it, whatever became of those. */
function fallingNumbers(store: ReadonlyStore): Finding[] {
  const runs = store.all(
    z.object({ run_id: z.number(), version: z.number(), highest: z.number().nullable() }),
    `SELECT run_id, version, MAX(version) OVER (PARTITION BY user_id, modality ORDER BY run_id
       ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS highest FROM training_runs`,
  );
  return runs
    .filter(({ version, highest }) => highest !== null && version <= highest)
    .map(({ version, highest }) => torn(`registry: version ${version} was given after version ${highest}`));
}
