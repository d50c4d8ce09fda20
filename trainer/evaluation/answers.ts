/** The best answer to each row of probabilities and how sure it is. */
export interface Answers {
  /** The most probable class; of equals the first. */
  predicted: Uint16Array;
  /** Its probability. */
  confidence: Float32Array;
  /** The next best probability; 0 where there is a single class. */
  runnerUp: Float32Array;
}

const NONE: ReadonlySet<number> = new Set();

/**
 * @param probabilities row-major [rows, classes]
 * @param silent classes that are no answer; they may be runner-up
 */
export function bestAnswers(
  probabilities: Float32Array,
  classes: number,
  silent: ReadonlySet<number> = NONE,
): Answers {
  const rows = probabilities.length / classes;
  const answers = {
    predicted: new Uint16Array(rows),
    confidence: new Float32Array(rows),
    runnerUp: new Float32Array(rows),
  };
  for (let row = 0; row < rows; row++) {
    let [best, first, second] = [0, -1, 0];
    for (let k = 0; k < classes; k++) {
      const p = probabilities[row * classes + k] ?? 0;
      if (p > first && !silent.has(k)) [best, first, second] = [k, p, Math.max(first, second)];
      else if (p > second) second = p;
    }
    answers.predicted[row] = best;
    answers.confidence[row] = Math.max(0, first);
    answers.runnerUp[row] = second;
  }
  return answers;
}

/** 1 where the answer is the true class. */
export function rightAnswers(predicted: Uint16Array, truth: Uint16Array): Uint8Array {
  return Uint8Array.from(truth, (k, row) => (predicted[row] === k ? 1 : 0));
}

/** One column of a row-major matrix. */
export function columnOf(matrix: Float32Array, columns: number, k: number): Float32Array {
  return Float32Array.from({ length: matrix.length / columns }, (_, row) => matrix[row * columns + k] ?? 0);
}
