/** Which recordings are ticked, and from where a range is being drawn out. */
export interface Selection {
  ids: ReadonlySet<number>;
  range: {
    /** Where it began. */
    anchor: number;
    /** What was ticked before. */
    before: ReadonlySet<number>;
  } | null;
}

/** As many as the program changes in one go. */
export const MOST_SELECTED = 10_000;

export const nothingSelected: Selection = { ids: new Set(), range: null };

/** One recording more, or one fewer. */
export function toggled({ ids }: Selection, sample_id: number): Selection {
  const next = new Set(ids);
  if (!next.delete(sample_id)) next.add(sample_id);
  return { ids: next, range: null };
}

/** These and no others. */
export function only(sample_ids: readonly number[]): Selection {
  return { ids: new Set(sample_ids), range: null };
}

/** From where a range goes on: where it began, or from here. */
export function anchorOf({ range }: Selection, here: number): number {
  return range?.anchor ?? here;
}

/**
 * A range drawn out to what it holds now. It can be drawn back again: what it no longer holds is only ticked if it
 * was before the range began.
 */
export function drawnOut(selection: Selection, anchor: number, inRange: readonly number[]): Selection {
  const before = selection.range?.before ?? selection.ids;
  return { ids: new Set([...before, ...inRange].slice(0, MOST_SELECTED)), range: { anchor, before } };
}
