import {
  type AlgorithmChoice,
  algorithmChoiceSchema,
  type TrainingConfig,
  trainingConfigSchema,
} from '../../../data/schema.ts';

/** How long the search may take: `auto` by the number of recordings, else so many seconds. */
export const searchTimes = ['auto', '10', '30', '60', '300', '900'] as const;
export type SearchTime = (typeof searchTimes)[number];

export const algorithmChoices = algorithmChoiceSchema.options;

/** What a person chooses before a training; `trials` and `seed` as typed. */
export interface Choices {
  algorithm: AlgorithmChoice;
  searchTime: SearchTime;
  /** Empty: as many as the program thinks right. */
  trials: string;
  seed: string;
  includeOthers: boolean;
}

export const usualChoices: Choices = {
  algorithm: 'auto',
  searchTime: 'auto',
  trials: '',
  seed: '1',
  includeOthers: false,
};

/** Whole numbers only, in digits: "1e3" or "1.5" are more likely slips than wishes. */
const wholeNumber = (typed: string) => (/^\s*\d+\s*$/.test(typed) ? Number(typed) : Number.NaN);

const { trials: trialsSchema, seed: seedSchema } = trainingConfigSchema.shape;

/** How many attempts were typed; undefined where none were, null where it is no number in range. */
export function trialsOf({ trials }: Pick<Choices, 'trials'>): number | undefined | null {
  if (trials.trim() === '') return undefined;
  return trialsSchema.safeParse(wholeNumber(trials)).data ?? null;
}

/** The seed that was typed, or null where it is no whole number of 32 bits. */
export function seedOf({ seed }: Pick<Choices, 'seed'>): number | null {
  return seedSchema.safeParse(wholeNumber(seed)).data ?? null;
}

/** The configuration of the choices, or null while something typed cannot be. */
export function configOf(choices: Choices): TrainingConfig | null {
  const trials = trialsOf(choices);
  const seed = seedOf(choices);
  if (trials === null || seed === null) return null;
  const { algorithm, searchTime, includeOthers } = choices;
  return trainingConfigSchema.parse({
    algorithm,
    seed,
    ...(trials === undefined ? {} : { trials }),
    ...(searchTime === 'auto' ? {} : { budget_seconds: Number(searchTime) }),
    include_other_performers: includeOthers,
  });
}
