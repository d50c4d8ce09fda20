import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { splitCertificate, splitCertificateSchema } from './certificate.ts';
import { partitionOf } from './partition.ts';
import { keeping, recordingsOf } from './testing/history.ts';

const rows = Array.from({ length: 80 }, (_, i) => ({ session: `s${i % 40}`, label: `${i % 4}` }));
const split = partitionOf(recordingsOf(rows), undefined);
const train = split.members.train.map(({ facts }) => facts);
const ids = train.map(({ sample_id }) => sample_id);

test('a split says how many recordings and groups each part has, and that nothing overlaps', () => {
  const certificate = splitCertificate(split, ids);
  expect(splitCertificateSchema.parse(certificate)).toEqual(certificate);
  expect(certificate).toMatchObject({
    protocol: 'own',
    parts: {
      train: { recordings: 48, groups: 24 },
      validation: { recordings: 16, groups: 8 },
      test: { recordings: 12, groups: 6 },
      holdout: { recordings: 4, groups: 2 },
    },
    overlaps: { person: 0, session: 0, capture: 0, content: 0, near_duplicate: 0 },
    left_out: [],
    fitted_on: { recordings: 48 },
  });
});

test('the digest is what anyone can compute from the names and hashes', () => {
  const lines = train.map(({ external_id, content_hash }) => `${external_id}\t${content_hash}\n`);
  const sha256 = createHash('sha256').update(lines.sort().join('')).digest('hex');
  const { parts, fitted_on } = splitCertificate(split, ids);
  expect([parts.train.sha256, fitted_on.sha256]).toEqual([sha256, sha256]);
  expect(fitted_on.ids.map((id) => `${id.external_id}\t${id.content_sha256}\n`)).toEqual(lines);
});

test('what was left out is named, with what it repeats', () => {
  const repeated = { session: 'a', label: 'drink', movement: 7 };
  const samples = recordingsOf([{ ...repeated, session: 'b' }, { ...repeated, movement: 8 }, repeated]);
  const later = partitionOf(
    keeping(
      samples,
      new Map([
        [1, 'test'],
        [2, 'train'],
      ]),
    ),
    undefined,
  );
  expect(splitCertificate(later, [2]).left_out).toEqual([
    { external_id: 'recording-3', reason: 'duplicate_in_other_part', of: 'recording-1', part: 'test' },
  ]);
});
