/** Mean of each column of a row-major matrix. */
export function columnMeans(matrix: Float64Array | Float32Array, columns: number): Float64Array {
  const rows = matrix.length / columns;
  const means = new Float64Array(columns);
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < columns; i++) means[i] = (means[i] ?? 0) + (matrix[row * columns + i] ?? 0) / rows;
  }
  return means;
}

/** The matrix without the mean of each column. */
export function withoutMeans(matrix: Float64Array | Float32Array, columns: number): Float64Array {
  const means = columnMeans(matrix, columns);
  const centred = Float64Array.from(matrix);
  for (let at = 0; at < centred.length; at += columns) {
    for (let i = 0; i < columns; i++) centred[at + i] = (centred[at + i] ?? 0) - (means[i] ?? 0);
  }
  return centred;
}

/** The Gram matrix [size, size] of rows as that of the same rows without their mean. */
export function centreGram(gram: Float64Array, size: number): Float64Array {
  const means = columnMeans(gram, size);
  const mean = means.reduce((sum, value) => sum + value, 0) / size;
  return gram.map(
    (value, at) => value - (means[at % size] ?? 0) - (means[Math.floor(at / size)] ?? 0) + mean,
  );
}
