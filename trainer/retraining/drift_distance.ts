/** Old and new recordings with their features. */
export interface Rows {
  values: readonly Float32Array[];
  labels: readonly string[];
  sessions: readonly (string | null)[];
  /** 1: recent, 0: learned, -1: takes no part. */
  isNew: Int8Array;
}

/**
 * The recordings of one label. `alike`, row-major [members, members]: the mean over all features of the product of
 * two recordings' standardised features. All distances between means follow from it, so that to deal out anew costs
 * no more with a thousand features than with ten.
 */
export interface LabelBlock {
  members: readonly number[];
  alike: Float64Array;
}

/** What lies further off its label counts as so far: one bad recording must not decide. */
const FURTHEST = 4;
/** Spread below this share of a feature's largest value is rounding. */
const ROUNDING = 1e-6;

export function labelBlocks({ values, labels }: Rows): LabelBlock[] {
  const byLabel = [...new Set(labels)].map((label) => labels.flatMap((one, i) => (one === label ? [i] : [])));
  const centred = byLabel.map((members) => lessMean(members.map((i) => values[i] ?? new Float32Array())));
  const scale = deviations(centred, values);
  return byLabel.map((members, k) => ({ members, alike: meanProducts(centred[k] ?? [], scale) }));
}

/**
 * The root mean square over features of how far the means of new and old lie apart; labels weigh as much as they
 * have new recordings. Those that are on one side only say nothing.
 */
export function distanceOf(blocks: readonly LabelBlock[], isNew: Int8Array): number {
  let [squares, weight] = [0, 0];
  for (const { members, alike } of blocks) {
    let [news, olds] = [0, 0];
    for (const i of members) {
      if (isNew[i] === 1) news++;
      else if (isNew[i] === 0) olds++;
    }
    if (news === 0 || olds === 0) continue;
    const share = [0, -1 / olds, 1 / news];
    const shares = Float64Array.from(members, (i) => share[(isNew[i] ?? -1) + 1] ?? 0);
    squares += news * squaredLength(alike, shares);
    weight += news;
  }
  return weight === 0 ? 0 : Math.sqrt(Math.max(0, squares / weight));
}

/** Of the sum of these rows, each times its share. */
function squaredLength(alike: Float64Array, shares: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < shares.length; i++) {
    let row = 0;
    for (let j = 0; j < shares.length; j++) row += (shares[j] ?? 0) * (alike[i * shares.length + j] ?? 0);
    sum += (shares[i] ?? 0) * row;
  }
  return sum;
}

function lessMean(rows: readonly Float32Array[]): Float64Array[] {
  const mean = new Float64Array(rows[0]?.length ?? 0);
  for (const row of rows) for (let j = 0; j < mean.length; j++) mean[j] = (mean[j] ?? 0) + (row[j] ?? 0);
  return rows.map((row) => Float64Array.from(row, (x, j) => x - (mean[j] ?? 0) / rows.length));
}

/** Within labels, old and new together; a feature that is the same everywhere gets 1. */
function deviations(labels: readonly Float64Array[][], values: readonly Float32Array[]): Float64Array {
  const columns = values[0]?.length ?? 0;
  const [squares, largest] = [new Float64Array(columns), new Float64Array(columns)];
  for (const row of labels.flat()) {
    for (let j = 0; j < columns; j++) squares[j] = (squares[j] ?? 0) + (row[j] ?? 0) ** 2;
  }
  for (const row of values) {
    for (let j = 0; j < columns; j++) largest[j] = Math.max(largest[j] ?? 0, Math.abs(row[j] ?? 0));
  }
  const freedom = Math.max(1, values.length - labels.length);
  return squares.map((sum, j) => Math.max(Math.sqrt(sum / freedom), ROUNDING * (largest[j] ?? 0)) || 1);
}

function meanProducts(centred: readonly Float64Array[], scale: Float64Array): Float64Array {
  const rows = centred.map((row) =>
    row.map((x, j) => Math.max(-FURTHEST, Math.min(FURTHEST, x / (scale[j] ?? 1)))),
  );
  const products = new Float64Array(rows.length ** 2);
  for (const [i, a] of rows.entries()) {
    for (let j = 0; j <= i; j++) {
      const product = meanProduct(a, rows[j] ?? a);
      products[i * rows.length + j] = product;
      products[j * rows.length + i] = product;
    }
  }
  return products;
}

function meanProduct(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return a.length === 0 ? 0 : sum / a.length;
}
