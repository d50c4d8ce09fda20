import { z } from 'zod';
import { historyEntrySchema } from '../../../data/history_schema.ts';
import { modalitySchema, timestampSchema, userIdSchema } from '../../../data/schema.ts';
import { datasetKey } from './keys.ts';

export const datasetSummarySchema = z.object({
  modality: modalitySchema,
  samples: z.number().int(),
  trainable: z.number().int(),
  labels: z.number().int(),
  sessions: z.number().int(),
  last_recorded_at: timestampSchema.nullable(),
  /** `no_consent`: nothing may be trained on; `collecting`: the gate fails; `ready`; `trained`; `new_recordings` since the last model. */
  state: z.enum(['no_consent', 'collecting', 'ready', 'trained', 'new_recordings']),
  new_since_training: z.number().int(),
  latest_version: z.number().int().nullable(),
  latest_test_accuracy: z.number().nullable(),
  /** The version in use; null: none was ever promoted. */
  active_version: z.number().int().nullable(),
});
export type DatasetSummary = z.infer<typeof datasetSummarySchema>;

export const userSummarySchema = z.object({
  user_id: userIdSchema,
  synthetic: z.boolean(),
  datasets: z.array(datasetSummarySchema),
});
export type UserSummary = z.infer<typeof userSummarySchema>;

export const personDatasetSchema = datasetSummarySchema.extend({
  /** When the version in use was trained; the newest where none is in use. */
  model_created_at: timestampSchema.nullable(),
  /** A model that is there should be trained again, by the rules in force. */
  retraining_advised: z.boolean(),
});
export const personSchema = userSummarySchema.extend({ datasets: z.array(personDatasetSchema) });
export type Person = z.infer<typeof personSchema>;
export type PersonDataset = Person['datasets'][number];

export const peopleSortSchema = z.enum(['attention', 'name', 'last_recorded', 'oldest_model']);
export type PeopleSort = z.infer<typeof peopleSortSchema>;
/** `new`: recordings that no model has seen; `no_model`: in at least one modality. */
export const peopleFilterSchema = z.enum(['all', 'advised', 'new', 'no_consent', 'no_model']);
export type PeopleFilter = z.infer<typeof peopleFilterSchema>;

const count = z.number().int().nonnegative();

export const peopleCalls = {
  'users.list': { input: z.object({}), output: z.object({ users: z.array(userSummarySchema) }) },
  /** A page of the people whose name holds every word of `search`, however many there are. */
  'people.list': {
    input: z.object({
      search: z.string().max(200).default(''),
      sort: peopleSortSchema.default('attention'),
      filter: peopleFilterSchema.default('all'),
      offset: count.default(0),
      limit: z.number().int().min(1).max(200).default(100),
    }),
    output: z.object({
      people: z.array(personSchema),
      /** How many search and filter leave. */
      total: count,
      /** How many the search leaves for each filter. */
      counts: z.record(peopleFilterSchema, count),
      /** How many there are at all. */
      everyone: count,
    }),
  },
  /** Every name there is, to choose from. */
  'people.names': { input: z.object({}), output: z.object({ names: z.array(userIdSchema) }) },
  /** What happened to somebody's recordings and models of one modality, the newest first. */
  'people.history': {
    input: z.object({
      ...datasetKey,
      /** Only what happened after that time. */
      after: timestampSchema.optional(),
      offset: count.default(0),
      limit: z.number().int().min(1).max(500).default(50),
    }),
    output: z.object({ entries: z.array(historyEntrySchema), total: count }),
  },
};
