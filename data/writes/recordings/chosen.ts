import { z } from 'zod';
import type { ReadonlyStore } from '../../connection.ts';
import { RefusedError } from '../../errors.ts';
import type { DatasetKey } from '../../queries/datasets.ts';
import { modalitySchema } from '../../schema.ts';

/** The recordings that a person chose, as SQL can read them from the parameter `@chosen`. */
export const CHOSEN = 'sample_id IN (SELECT value FROM json_each(@chosen))';

const ownerSchema = z.object({
  user_id: z.string(),
  modality: modalitySchema,
  samples: z.number(),
});

/**
 * Whose recordings these are: all of one person and modality, and all there.
 * @throws RefusedError RECORDING_UNKNOWN, RECORDINGS_OF_SEVERAL
 */
export function ownerOf(store: ReadonlyStore, sample_ids: readonly number[]): DatasetKey {
  const chosen = new Set(sample_ids);
  const owners = store.all(
    ownerSchema,
    `SELECT user_id, modality, COUNT(*) AS samples FROM samples WHERE ${CHOSEN} GROUP BY user_id, modality`,
    { chosen: JSON.stringify([...chosen]) },
  );
  const [owner] = owners;
  const found = owners.reduce((sum, { samples }) => sum + samples, 0);
  if (!owner || found < chosen.size) throw unknownRecording(chosen.size - found);
  if (owners.length > 1) throw ofSeveral();
  return { user_id: owner.user_id, modality: owner.modality };
}

function unknownRecording(missing: number): RefusedError {
  const which = missing === 1 ? 'One of these recordings is' : `${missing} of these recordings are`;
  return new RefusedError('RECORDING_UNKNOWN', `${which} not in the store. Nothing was changed.`, {
    details: { missing },
  });
}

function ofSeveral(): RefusedError {
  return new RefusedError(
    'RECORDINGS_OF_SEVERAL',
    'These recordings are of several people or kinds. Change those of one at a time. Nothing was changed.',
  );
}
