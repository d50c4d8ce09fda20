import { between, chance, seededUniform, type Uniform } from '../demo/random.ts';
import type { Modality } from '../schema.ts';

/** What each of many made-up people has: drawn once, so that the rows can be written by the store itself. */
export interface PlannedDataset {
  dataset: number;
  person: number;
  user_id: string;
  modality: Modality;
  consent: 'given' | 'unknown';
  /** How many different labels. */
  labels: number;
  samples: number;
  /** The first so many came with the first import; a training has seen them. */
  early: number;
  /** 0: never trained. */
  versions: number;
  /** When the newest version was trained. */
  trained_at: number;
  correct: number;
}

export interface ManyPeople {
  people: number;
  recordings: number;
  seed: number;
}

const NAMES = ['Ada', 'Ben', 'Cem', 'Dana', 'Eli', 'Fay', 'Gio', 'Hana', 'Ivo', 'Jon', 'Kim', 'Lea', 'Mia'];
const MODALITIES = ['gesture', 'sound', 'speech'] as const;
const DAY_MS = 86_400_000;
/** So many of the first person, whatever the others have. */
const LONGEST = 20_000;
/** Beside the others' weight of about 0.7: too few to train on. */
const FEW = 0.04;

/** `recordings` in all (or one each, where there are fewer than that), a different number for everybody. */
export function planPeople({ people, recordings, seed }: ManyPeople, now: number): PlannedDataset[] {
  const uniform = seededUniform(seed);
  const drawn = Array.from({ length: people }, (_, person) => planPerson(person, uniform, now)).flat();
  const longest = Math.min(LONGEST, Math.floor(recordings / 4));
  const sizes = shares(
    drawn.slice(1).map(({ weight }) => weight),
    recordings - longest,
  );
  return drawn.map(({ weight: _, fresh, ...planned }, dataset) => {
    const samples = dataset === 0 ? longest : Math.max(1, sizes[dataset - 1] ?? 0);
    const early = planned.versions > 0 ? Math.max(1, Math.round(samples * (1 - fresh))) : samples;
    return { ...planned, dataset, samples, early };
  });
}

/** Whole numbers in proportion to the weights, `total` in all. */
function shares(weights: readonly number[], total: number): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  return weights.map((weight) => {
    const size = Math.round(((before + weight) / all) * total) - Math.round((before / all) * total);
    before += weight;
    return size;
  });
}

function planPerson(person: number, uniform: Uniform, now: number) {
  const user_id = `${NAMES[person % NAMES.length]}-${String(person).padStart(5, '0')}`;
  const consent = person % 50 === 7 ? ('unknown' as const) : ('given' as const);
  const first = person % 3;
  const modalities = MODALITIES.filter((_, i) => i === first || chance(uniform, 0.5));
  const trained_at = Math.round(now - between(uniform, 5, 200) * DAY_MS);
  return modalities.map((modality) => {
    const few = chance(uniform, 0.04);
    const versions = few || consent === 'unknown' || chance(uniform, 0.3) ? 0 : 1 + Math.floor(uniform() * 3);
    return {
      ...{ person, user_id, modality, consent, versions, trained_at },
      labels: 3 + Math.floor(uniform() * 3),
      weight: few ? FEW : 0.2 + 1.6 * uniform() ** 2,
      fresh: chance(uniform, 0.4) ? between(uniform, 0.02, 0.6) : 0,
      correct: between(uniform, 0.7, 1),
    };
  });
}
