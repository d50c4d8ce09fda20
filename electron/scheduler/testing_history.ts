import fc from 'fast-check';
import { z } from 'zod';
import type { ImportedFeedback, ImportedRecognition, ImportedSample } from '../../data/importers/item.ts';
import { rollbackTargets } from '../../data/queries/activations.ts';
import type { DatasetKey } from '../../data/queries/datasets.ts';
import { getActiveModel, listModels } from '../../data/queries/models.ts';
import { listPairs } from '../../data/queries/retraining/journal.ts';
import { listSampleFacts } from '../../data/queries/samples.ts';
import { type Modality, modalitySchema } from '../../data/schema.ts';
import { StagingFile } from '../../data/staging.ts';
import type { Store } from '../../data/store.ts';
import { pose, stamp } from '../../data/testing/store.ts';
import { completeRun } from '../../data/testing/training.ts';
import type { Workspace } from '../../data/workspace.ts';
import { runWrite } from '../../data/writes/index.ts';
import { HOUR_MS } from '../../trainer/retraining/duration.ts';

/** Random histories that are written to a store by the app's own writes. */

const modality = fc.constantFrom<Modality>('gesture', 'gesture', 'sound');
/** One belongs to gestures more often than not, the others to whoever comes first. */
const session_id = fc.constantFrom<string | null>('s1', 's2', 's3', 'unknown', null);
const label = fc.constantFrom<string>('drink', 'eat', 'tea');
const minutes = fc.integer({ min: 0, max: 9 });

const item = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ is: fc.constant('sample' as const), modality, session_id, label: fc.option(label, { freq: 9 }) },
      label_status: fc.constantFrom('confirmed', 'confirmed', 'corrected', 'unconfirmed', 'rejected'),
      consent: fc.constantFrom('given', 'given', 'given', 'unknown'),
      performer_id: fc.constantFrom(null, null, 'system', 'carer'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      ...{ is: fc.constant('recognition' as const), session_id, minutes, clarification: fc.boolean() },
      modality: fc.option(modality, { freq: 2 }),
      form: fc.constantFrom('message', 'inference_trace', 'clarification_event', 'clarification_event'),
      confidence: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 4 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      ...{ is: fc.constant('feedback' as const), session_id, minutes },
      label_status: fc.constantFrom('confirmed', 'corrected', 'corrected', 'rejected', 'unconfirmed'),
      label_correction: fc.option(label, { freq: 4 }),
    }),
  },
);

const some = { modality, nth: fc.nat(3) };
const label_sets = fc.constantFrom<string[]>(['drink', 'eat'], ['drink', 'tea'], ['drink', 'eat', 'tea']);

const imports = fc.record({
  does: fc.constant('import' as const),
  items: fc.array(item, { minLength: 1, maxLength: 9 }),
});
/** `overtaken`: something happens between the look and its record. `policy`: one of three that follow each other. */
const pass = fc.record({
  ...{ does: fc.constant('pass' as const), policy: fc.constantFrom(0, 0, 0, 1, 2) },
  overtaken: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: item }),
});
const request = fc.record({ does: fc.constant('request' as const), ...some });
/** `stale`: so many of the newest recordings came in after the training had read them. */
const begin = fc.record({ does: fc.constant('begin' as const), stale: fc.constantFrom(0, 0, 1, 2) });
const end = fc.record({
  ...{ does: fc.constant('end' as const), nth: fc.nat(3), labels: label_sets },
  how: fc.constantFrom('completed', 'completed', 'completed', 'failed', 'released'),
});
/** A training from its request to its use, with an import while it runs. */
const train = fc.record({
  ...{ does: fc.constant('train' as const), modality, labels: label_sets, promoted: fc.boolean() },
  items: fc.array(item, { maxLength: 5 }),
});
const other = fc.oneof(
  fc.record({ does: fc.constant('roll_back' as const), ...some }),
  fc.record({ does: fc.constant('promote' as const), ...some }),
  fc.record({ does: fc.constant('promote' as const), ...some }),
  fc.record({ does: fc.constant('roll_back' as const), ...some }),
  fc.record({ does: fc.constant('cancel' as const), ...some }),
  fc.record({ does: fc.constant('wake' as const), ...some }),
  fc.record({ does: fc.constant('snooze' as const), ...some, hours: fc.integer({ min: 1, max: 200 }) }),
  fc.record({ does: fc.constant('drift' as const), ...some, figure: fc.constantFrom(null, 0.1, 0.5) }),
);
const deed = fc.oneof(
  { weight: 8, arbitrary: imports },
  { weight: 5, arbitrary: pass },
  { weight: 5, arbitrary: train },
  { weight: 2, arbitrary: request },
  { weight: 2, arbitrary: begin },
  { weight: 3, arbitrary: end },
  { weight: 7, arbitrary: other },
);
const after = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 0, max: 40 }) },
  { weight: 1, arbitrary: fc.integer({ min: -500, max: 500 }) },
);

type Drawn<A> = A extends fc.Arbitrary<infer T> ? T : never;
export type Item = Drawn<typeof item>;
export type Deed = Drawn<typeof deed>;

/** What happens, and how many hours after what was before it; now and then the clock is put forth or back. */
export const deeds: fc.Arbitrary<[number, Deed][]> = fc.array(fc.tuple(after, deed), {
  minLength: 10,
  maxLength: 30,
  size: 'max',
});

const datasetSchema = z.object({ user_id: z.string(), modality: modalitySchema });
const waitingSchema = z.object({ job_id: z.number() });

interface OpenRun {
  run_id: number;
  job_id: number;
}

/** One person's life in a store. Deeds that are impossible as things stand are left undone. */
export class LivedHistory {
  readonly store: Store;
  readonly user_id: string;
  at = stamp.at;
  readonly #workspace: Workspace;
  #runs: OpenRun[] = [];
  #items = 0;

  constructor({ store, workspace }: { store: Store; workspace: Workspace }, user_id: string) {
    [this.store, this.#workspace, this.user_id] = [store, workspace, user_id];
    // Nothing here is to survive a power cut, and waiting for the disk is most of what these writes take.
    store.run('PRAGMA synchronous = OFF');
  }

  get stamp() {
    return { ...stamp, at: this.at };
  }

  get pairs(): DatasetKey[] {
    return listPairs(this.store).filter(({ user_id }) => user_id === this.user_id);
  }

  /** Everything but passes. */
  do(deed: Deed): void {
    if (deed.does === 'import') this.import(deed.items);
    else if (deed.does === 'begin') this.#begin(deed.stale);
    else if (deed.does === 'end') this.#end(deed);
    else if (deed.does === 'train') this.#train(deed);
    else if (deed.does !== 'pass') {
      const key = this.pairs.find((pair) => pair.modality === deed.modality);
      if (key) this.#toPair(key, deed);
    }
  }

  import(items: readonly Item[]): void {
    const { store } = this;
    const { job_id } = runWrite(store, 'jobs.enqueue', this.stamp, { kind: 'import', params: {} });
    const attempt = this.#claim('import')?.attempt ?? 0;
    const staging = new StagingFile(this.#workspace, job_id, store);
    for (const item of items) this.#stage(staging, item);
    staging.finish();
    runWrite(store, 'imports.publish', this.stamp, {
      ...{ job_id, attempt, staging_file: staging.file, path: 'log.jsonl', format: 'a3cp', consent: 'given' },
      ...{ rejected: [], skipped: 0, duplicates: 0 },
    });
  }

  #claim(kind: 'import' | 'train') {
    const { owner } = this.#workspace;
    return runWrite(this.store, 'jobs.claim', this.stamp, { kinds: [kind], owner, limit: 1000 });
  }

  /** The next training of this person; what others left in the queue is taken out of the way. */
  #claimOwn() {
    for (let job = this.#claim('train'); job; job = this.#claim('train')) {
      if (datasetSchema.parse(job.params).user_id === this.user_id) return job;
    }
    return null;
  }

  #stage(staging: StagingFile, { is, ...facts }: Item): void {
    const id = `${this.user_id}-${this.#items++}`;
    const common = { ...facts, user_id: this.user_id, source: { file: 'log.jsonl', line: this.#items } };
    const recorded_at = stamp.at + ('minutes' in facts ? facts.minutes : 0) * 60_000;
    if (is === 'sample') staging.sample({ ...pose(this.#items), ...common } as ImportedSample);
    else if (is === 'recognition') {
      const rest = { record_id: id, recorded_at, predicted_label: 'drink', model_version: null };
      staging.recognition({ ...rest, ...common } as ImportedRecognition);
    } else {
      const rest = { entry_id: id, recorded_at, prompt_text: null, user_response: null };
      staging.feedback({ ...rest, intent_label: null, output_mode: null, ...common } as ImportedFeedback);
    }
  }

  #begin(stale: number): void {
    const job = this.#claimOwn();
    if (!job) return;
    const { user_id, modality } = datasetSchema.parse(job.params);
    const ids = listSampleFacts(this.store, { user_id, modality }).map(({ sample_id }) => sample_id);
    const { run_id } = runWrite(this.store, 'training.begin', this.stamp, {
      ...{ job_id: job.job_id, attempt: job.attempt, user_id, modality, algorithm: 'mlp', config: {} },
      last_sample_id: ids.at(-1 - stale) ?? 0,
      split: job.job_id % 7 === 0 ? { file: 'split.csv', sha256: 'b'.repeat(64) } : null,
    });
    this.#runs.push({ run_id, job_id: job.job_id });
  }

  #end({ nth, how, labels }: Extract<Deed, { does: 'end' }>): void {
    const run = this.#runs[nth % this.#runs.length];
    if (!run) return;
    this.#runs = this.#runs.filter((one) => one !== run);
    const { run_id } = run;
    if (how === 'completed') completeRun(this.store, run_id, { labels }, this.stamp);
    else {
      const error = { code: 'TOO_FEW', message: 'There is too little.' };
      const released = how === 'released';
      runWrite(this.store, 'training.fail', this.stamp, { run_id, status: 'failed', error, released });
    }
  }

  #train({ modality, labels, promoted, items }: Extract<Deed, { does: 'train' }>): void {
    this.do({ does: 'request', modality, nth: 0 });
    this.#begin(0);
    if (items.length > 0) this.import(items);
    this.#end({ does: 'end', nth: this.#runs.length - 1, how: 'completed', labels });
    if (promoted) this.do({ does: 'promote', modality, nth: 0 });
  }

  #toPair(
    key: DatasetKey,
    deed: Exclude<Deed, { does: 'import' | 'begin' | 'end' | 'train' | 'pass' }>,
  ): void {
    const { store } = this;
    const active = getActiveModel(store, key)?.version ?? null;
    const others = listModels(store, key).filter(
      ({ benchmark, status }) => !benchmark && status !== 'active',
    );
    if (deed.does === 'request') {
      runWrite(store, 'jobs.enqueue', this.stamp, { kind: 'train', ...key, params: key });
    } else if (deed.does === 'cancel') this.#cancel(key);
    else if (deed.does === 'promote') {
      const version = others[deed.nth % others.length]?.version;
      if (version === undefined) return;
      const basis = {
        kind: 'nothing',
        passing: false,
        words: 'Unknown.',
        code: 'NO_COMMON_TEST',
        against: active,
      } as const;
      runWrite(store, 'models.promote', this.stamp, { ...key, version, basis, reason: 'It is better' });
    } else if (deed.does === 'roll_back') {
      const [version] = rollbackTargets(store, key);
      if (version === undefined || active === null) return;
      runWrite(store, 'models.rollback', this.stamp, { ...key, version, from: active, reason: null });
    } else if (deed.does === 'snooze') {
      const until = this.at + deed.hours * HOUR_MS;
      runWrite(store, 'retraining.snooze', this.stamp, { ...key, until, reason: 'On holiday' });
    } else if (deed.does === 'wake') runWrite(store, 'retraining.wake', this.stamp, key);
    else {
      const models = listModels(store, key);
      const version = models[deed.nth % models.length]?.version;
      if (version === undefined) return;
      const { figure } = deed;
      runWrite(store, 'retraining.record_drift', this.stamp, { ...key, version, last_sample_id: 1, figure });
    }
  }

  #cancel({ user_id, modality }: DatasetKey): void {
    const waiting = this.store.all(
      waitingSchema,
      "SELECT job_id FROM jobs WHERE user_id = ? AND modality = ? AND status = 'queued'",
      [user_id, modality],
    );
    for (const { job_id } of waiting.slice(0, 1)) runWrite(this.store, 'jobs.cancel', this.stamp, { job_id });
  }
}
