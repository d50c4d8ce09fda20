import type { Activation } from '../../../data/schema.ts';
import type { CallOutput, Model } from '../../../electron/ipc/contract.ts';

export type Past = CallOutput<'models.past'>;

/** A time in which a version was in use; `to` null: it still is. */
export interface Use {
  from: number;
  to: number | null;
  activation: Activation;
}

export interface VersionEntry {
  kind: 'version';
  version: number;
  model: Model;
  /** The last time first. */
  uses: readonly Use[];
  exported: Past['exported'][number] | null;
}

/** What is left of a deleted version. */
export interface DeletedEntry {
  kind: 'deleted';
  version: number;
  deleted: Past['deleted'][number];
}

export type TimelineEntry = VersionEntry | DeletedEntry;

/** Every version there ever was, the newest first. */
export function timelineOf(
  models: readonly Model[],
  activations: readonly Activation[],
  { exported, deleted }: Past,
): TimelineEntry[] {
  const kept = models.map((model): TimelineEntry => {
    const { version } = model;
    return {
      ...{ kind: 'version', version, model, uses: usesOf(version, activations) },
      exported: exported.find((one) => one.version === version) ?? null,
    };
  });
  const gone = deleted.map((one): TimelineEntry => ({ kind: 'deleted', version: one.version, deleted: one }));
  return [...kept, ...gone].sort((a, b) => b.version - a.version);
}

/** @param activations the newest first: each lasts until the one before it in this order */
export function usesOf(version: number, activations: readonly Activation[]): Use[] {
  return activations.flatMap((activation, index) =>
    activation.version === version
      ? [{ from: activation.at, to: activations[index - 1]?.at ?? null, activation }]
      : [],
  );
}

/** Which two to compare at first: a version beside the one in use, or beside the one before it. */
export function pairFor(models: readonly Model[], version?: number): readonly [number, number] | null {
  const newestFirst = models.map((model) => model.version).sort((a, b) => b - a);
  const now = version ?? newestFirst[0];
  if (now === undefined || newestFirst.length < 2) return null;
  const inUse = models.find(({ status }) => status === 'active')?.version;
  if (inUse !== undefined && inUse !== now) return [now, inUse];
  const other = newestFirst.find((one) => one < now) ?? newestFirst.find((one) => one !== now);
  return other === undefined ? null : [now, other];
}
