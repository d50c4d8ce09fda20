import { z } from 'zod';
import { type Part, partSchema, type SampleFacts } from '../../data/schema.ts';
import { isOtherPerformer } from '../quality/trainable.ts';
import { sha256Hex } from '../sha256.ts';
import { assertFittedOnTrain, DataLeakageError, leakKinds } from './leakage.ts';
import type { Partition } from './partition.ts';
import { parts } from './shares.ts';

const count = z.number().int().nonnegative();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const listedSchema = z.object({
  groups: count,
  recordings: count,
  /** SHA-256 over the lines `external_id<TAB>content_hash` in code-unit order, each ended by a line feed. */
  sha256,
});

/** What a split promises, in a form that a machine can check without the recordings. */
export const splitCertificateSchema = z.object({
  schema_version: z.literal('1.0.0'),
  /** `own`: the app's stored split. `split_file`: a protocol that a person fixed for one run. */
  protocol: z.enum(['own', 'split_file']),
  parts: z.record(partSchema, listedSchema),
  /** Sessions, captures and so on that stand in two parts or more. Only a split file's session may. */
  overlaps: z.record(z.enum(leakKinds), count),
  left_out: z.array(
    z.object({ external_id: z.string(), reason: z.string(), of: z.string(), part: partSchema }),
  ),
  /** What preprocessing and model were fitted on: the train part, exactly. */
  fitted_on: listedSchema
    .omit({ groups: true })
    .extend({ ids: z.array(z.object({ external_id: z.string(), content_sha256: sha256 })) }),
});
export type SplitCertificate = z.infer<typeof splitCertificateSchema>;

/**
 * Certifies a split and what was fitted on.
 * @param fittedOn `sample_id` of every recording that preprocessing or model learned from
 * @throws DataLeakageError where an own split overlaps, or something else than train was fitted on
 */
export function splitCertificate(split: Partition, fittedOn: Iterable<number>): SplitCertificate {
  const used = new Set(fittedOn);
  assertFittedOnTrain(used, split);
  const train = factsOf(split, 'train').filter(({ sample_id }) => used.has(sample_id));
  return {
    schema_version: '1.0.0',
    protocol: split.fixed ? 'split_file' : 'own',
    parts: {
      train: listed(split, 'train'),
      validation: listed(split, 'validation'),
      test: listed(split, 'test'),
      holdout: listed(split, 'holdout'),
    },
    overlaps: overlapsOf(split),
    left_out: leftOutByName(split),
    fitted_on: {
      recordings: train.length,
      sha256: digestOf(train),
      ids: train
        .map(({ external_id, content_hash }) => ({ external_id, content_sha256: content_hash }))
        .sort((a, b) => (lineOf(a) < lineOf(b) ? -1 : 1)),
    },
  };
}

/**
 * Holds a certificate to the recordings themselves.
 * @param facts of the recordings of the run, at least of those that were fitted on
 * @throws DataLeakageError of kind `fitted_outside_train`, or of the kind that an own split overlaps by
 */
export function verifyCertificate(
  certificate: SplitCertificate,
  facts: readonly SampleFacts[],
  fittedOn: Iterable<number>,
): void {
  const used = new Set(fittedOn);
  const digest = digestOf(facts.filter(({ sample_id }) => used.has(sample_id)));
  const { parts: certified, fitted_on, overlaps, protocol } = certificate;
  const ids = fitted_on.ids.map((one) => ({ ...one, content_hash: one.content_sha256 }));
  if ([digest, fitted_on.sha256, digestOf(ids)].some((one) => one !== certified.train.sha256)) {
    throw new DataLeakageError('What was fitted on is not the certified train part.', {
      ...{ kind: 'fitted_outside_train', group: 'train', parts: ['train'], sample_ids: [...used] },
    });
  }
  if (protocol === 'own') refuseOverlaps(overlaps);
}

function refuseOverlaps(overlaps: SplitCertificate['overlaps']): void {
  const kind = leakKinds.find((one) => overlaps[one] > 0);
  if (kind === undefined) return;
  throw new DataLeakageError(`The certified parts overlap by ${overlaps[kind]} of kind ${kind}.`, {
    ...{ kind, group: kind, parts: [], sample_ids: [] },
  });
}

/** @throws DataLeakageError for an own split; a split file's author answers for its sessions and people */
function overlapsOf(split: Partition): SplitCertificate['overlaps'] {
  const partOf = new Map(split.partition.map(({ sample_id, part }) => [sample_id, part]));
  const overlaps = { session: 0, capture: 0, content: 0, near_duplicate: 0, person: 0 };
  for (const { kind, name, sample_ids } of [...split.ties, ...standIns(split)]) {
    const found = [...new Set(sample_ids.flatMap((id) => partOf.get(id) ?? []))];
    if (found.length < 2) continue;
    overlaps[kind] += 1;
    if (split.fixed) continue;
    const message = `The recordings of ${name} stand in ${found.join(' and in ')}.`;
    throw new DataLeakageError(message, { kind, group: name, parts: found, sample_ids });
  }
  return overlaps;
}

/** The person is in every part of their own model; who stands in for them must not be. */
function standIns(split: Partition) {
  const all = parts.flatMap((part) => factsOf(split, part)).filter(isOtherPerformer);
  return [...Map.groupBy(all, ({ performer_id }) => performer_id)].map(([performer, of]) => ({
    ...{ kind: 'person' as const, name: `performer ${performer}` },
    sample_ids: of.map(({ sample_id }) => sample_id),
  }));
}

function leftOutByName({ leftOut, members }: Partition): SplitCertificate['left_out'] {
  const inPlay = parts.flatMap((part) => members[part].map(({ facts }) => facts));
  const names = new Map(
    [...inPlay, ...leftOut].map(({ sample_id, external_id }) => [sample_id, external_id]),
  );
  return leftOut.map(({ external_id, reason, of, part }) => ({
    ...{ external_id, reason, of: names.get(of) ?? '', part },
  }));
}

function listed(split: Partition, part: Part): z.infer<typeof listedSchema> {
  const facts = factsOf(split, part);
  const groups = new Set(facts.map(({ sample_id }) => split.groups.get(sample_id)));
  return { groups: groups.size, recordings: facts.length, sha256: digestOf(facts) };
}

const factsOf = ({ members }: Partition, part: Part) => members[part].map(({ facts }) => facts);

type Identity = Pick<SampleFacts, 'external_id' | 'content_hash'>;

function digestOf(recordings: readonly Identity[]): string {
  const lines = recordings.map((one) => `${lineOf({ ...one, content_sha256: one.content_hash })}\n`);
  return sha256Hex(lines.sort().join(''));
}

const lineOf = ({ external_id, content_sha256 }: { external_id: string; content_sha256: string }) =>
  `${external_id}\t${content_sha256}`;
