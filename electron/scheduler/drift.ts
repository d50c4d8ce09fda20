import { AppError } from '../../data/errors.ts';
import type { DatasetKey } from '../../data/queries/datasets.ts';
import { driftKnownUntil } from '../../data/queries/retraining/drift_figures.ts';
import { listPairs, movedAfter, newestJournalSeq } from '../../data/queries/retraining/journal.ts';
import { trainableSince } from '../../data/queries/retraining/observe_recordings.ts';
import { versionInUse } from '../../data/queries/retraining/trained_versions.ts';
import { listSampleFacts } from '../../data/queries/samples.ts';
import type { SampleFacts } from '../../data/schema.ts';
import type { Store } from '../../data/store.ts';
import type { VersionKey } from '../../data/versions.ts';
import type { Workspace } from '../../data/workspace.ts';
import { runWrite } from '../../data/writes/index.ts';
import { trainableReason } from '../../trainer/quality/trainable.ts';
import { MIN_RECENT_FOR_DRIFT } from '../../trainer/retraining/drift.ts';
import { driftOfVersion } from './drift_of_version.ts';
import type { RulesInForce } from './rules_in_force.ts';

export interface DriftTools {
  store: Store;
  workspace: Workspace;
  rules: RulesInForce;
  driftWatch: DriftWatch;
}

/** Each takes as long as reading a model and some hundred recordings, and passes are to stay short. */
const FIGURES_A_PASS = 2;

/**
 * Works out how far recent recordings differ from what the model in use learned, and records it, for some of those
 * whose policy limits it and who have new recordings; the others follow after the next passes. A figure that cannot
 * be had, as where files of the model are damaged, is left out: nothing can be said of drift then.
 * @returns for how many it was recorded
 */
export function updateDrift(tools: DriftTools, stamp: { at: number; operator_id: string }): number {
  const { store, rules, driftWatch } = tools;
  const open = store.snapshot(() => {
    rules.follow(store);
    return driftWatch.open(tools, FIGURES_A_PASS);
  });
  const recorded = open.filter((version) => record(tools, stamp, version));
  driftWatch.done(open);
  return recorded.length;
}

function record(
  { store, workspace }: DriftTools,
  { at, operator_id }: { at: number; operator_id: string },
  { last_sample_id: trainedUntil, ...key }: OpenFigure,
): boolean {
  try {
    const recordings = recordingsAfter(store, key, trainedUntil);
    const last_sample_id = recordings.at(-1)?.sample_id ?? 0;
    const figure = driftOfVersion(store, { ...key, workspace: workspace.folder }, recordings);
    if (driftKnownUntil(store, key) >= last_sample_id) return false;
    runWrite(store, 'retraining.record_drift', { at, operator_id }, { ...key, last_sample_id, figure });
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** Those that a training would take, after those that the version's training knew. */
function recordingsAfter(store: Store, key: DatasetKey, last_sample_id: number): SampleFacts[] {
  return listSampleFacts(store, key).filter(
    (facts) =>
      facts.sample_id > last_sample_id && trainableReason(facts, { includeOtherPerformers: false }) === null,
  );
}

/** A version in use whose figure lacks recordings; `last_sample_id` is the newest that its training knew. */
export interface OpenFigure extends VersionKey {
  last_sample_id: number;
}

/** Keeps for whom there may be a figure to work out: those to whom something happened since they were looked at. */
export class DriftWatch {
  readonly #waiting = new Map<string, DatasetKey>();
  #seq = 0;
  #policyVersion = 0;

  /**
   * Some of those for whom there is a figure to work out. Those without a limit cost a look at their rules when
   * something happened to them. Wants to be called in a snapshot of the store.
   */
  open({ store, rules }: Pick<DriftTools, 'store' | 'rules'>, at_most: number): OpenFigure[] {
    const seq = newestJournalSeq(store);
    if (rules.version !== this.#policyVersion) {
      for (const key of listPairs(store)) this.#waiting.set(nameOf(key), key);
    } else if (seq !== this.#seq) this.#addMoved(store);
    [this.#seq, this.#policyVersion] = [seq, rules.version];
    const open: OpenFigure[] = [];
    for (const [name, key] of this.#waiting) {
      if (open.length === at_most) break;
      const figure = rules.rulesOf(key).max_drift === null ? null : openFigureOf(store, key);
      if (figure) open.push(figure);
      else this.#waiting.delete(name);
    }
    return open;
  }

  /** Until something happens to them. */
  done(keys: readonly DatasetKey[]): void {
    for (const key of keys) this.#waiting.delete(nameOf(key));
  }

  #addMoved(store: Store): void {
    const moved = movedAfter(store, this.#seq);
    const whole = new Set(moved.filter(({ modality }) => modality === null).map(({ user_id }) => user_id));
    const named = moved.flatMap(({ user_id, modality }) => (modality ? [{ user_id, modality }] : []));
    const all = whole.size === 0 ? [] : listPairs(store).filter(({ user_id }) => whole.has(user_id));
    for (const key of [...named, ...all]) this.#waiting.set(nameOf(key), key);
  }
}

/** null: there is no version in use, too little is new to it, or its figure knows all that is. */
function openFigureOf(store: Store, key: DatasetKey): OpenFigure | null {
  const active = versionInUse(store, key);
  if (!active) return null;
  const { version, last_sample_id } = active;
  if (trainableSince(store, key, last_sample_id) < MIN_RECENT_FOR_DRIFT) return null;
  const known = Math.max(last_sample_id, driftKnownUntil(store, { ...key, version }));
  return trainableSince(store, key, known) === 0 ? null : { ...key, version, last_sample_id };
}

const nameOf = ({ user_id, modality }: DatasetKey): string => `${modality} ${user_id}`;
