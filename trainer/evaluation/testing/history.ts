import fc from 'fast-check';
import type { Part, SampleFacts } from '../../../data/schema.ts';
import { createRandom } from '../../random.ts';
import { factsOf } from '../../testing.ts';
import type { TrainingSample } from '../../training.ts';
import type { Partition } from '../partition.ts';

/** Recordings of nobody, as they come in over months: sessions, pieces of one capture, copies, guises. */

export interface Row {
  session: string | null;
  label: string;
  capture?: string | null;
  /** The movement that was recorded: rows of one movement are the same recording. */
  movement?: number;
  /** How large it stands in the recording; another size is a guise of it. */
  size?: number;
  performer?: string | null;
}

export function recordingsOf(rows: readonly Row[]): TrainingSample[] {
  return rows.map(({ session, label, capture = null, movement, size = 1, performer = null }, i) => {
    const random = createRandom(movement ?? 1000 + i);
    const values = Float32Array.from({ length: 12 }, () => size * random.normal());
    const facts: Partial<SampleFacts> = { session_id: session, label, capture_id: capture };
    if (movement !== undefined) facts.content_hash = hashOf(`${movement}${size}`);
    return {
      facts: factsOf(i + 1, { ...facts, performer_id: performer }),
      signal: { kind: 'sequence', frames: 6, dims: 2, values },
    };
  });
}

const hashOf = (text: string) => Buffer.from(text).toString('hex').padStart(64, 'f');

/** The recordings with the parts that an earlier training stored. */
export function keeping(
  samples: readonly TrainingSample[],
  parts: ReadonlyMap<number, Part>,
): TrainingSample[] {
  return samples.map(({ facts, signal }) => ({
    facts: { ...facts, part: parts.get(facts.sample_id) ?? null },
    signal,
  }));
}

export const partsOf = ({ partition }: Pick<Partition, 'partition'>): Map<number, Part> =>
  new Map(partition.map(({ sample_id, part }) => [sample_id, part]));

/** A person's recordings over some sessions; a few are pieces, copies and guises of earlier ones. */
export const history = fc
  .array(
    fc.record({
      session: fc.constantFrom(null, ...Array.from({ length: 15 }, (_, i) => `s${i}`)),
      label: fc.constantFrom('drink', 'eat', 'no', 'more'),
      capture: fc.constantFrom(...Array<null>(25).fill(null), 'c1', 'c2', 'c3'),
      repeats: fc.constantFrom(...Array<null>(25).fill(null), 1, 2, 3),
      size: fc.constantFrom(1, 2, 5),
      performer: fc.constantFrom(...Array<null>(8).fill(null), 'carer'),
    }),
    { minLength: 1, maxLength: 80, size: 'max' },
  )
  .map((rows) =>
    recordingsOf(rows.map(({ repeats, ...row }) => (repeats === null ? row : { ...row, movement: repeats }))),
  );
