/** Row `i` of a matrix that is too large to hold as a whole. The row must not be changed. */
export type RowSource = (i: number) => Float32Array;

/** Keeps the rows that were read last: as many as fit into `capacity` floats, but at least two. */
export function cachedRows(compute: RowSource, length: number, capacity: number): RowSource {
  const most = Math.max(2, Math.floor(capacity / length));
  // A Map iterates in the order of insertion: the row read longest ago comes first.
  const rows = new Map<number, Float32Array>();
  return (i) => {
    const row = rows.get(i) ?? compute(i);
    rows.delete(i);
    rows.set(i, row);
    if (rows.size > most) rows.delete(rows.keys().next().value ?? i);
    return row;
  };
}
