import { FitError } from './errors.ts';
import type { Loss } from './options.ts';

/** Rows with what the network shall say of each. */
export interface LabelledRows {
  /** Row-major [rows, columns]. */
  inputs: Float32Array;
  /** The class of each row; for binary cross-entropy and squared error, row-major [rows, outputs] instead. */
  targets: Uint16Array | Float32Array;
  rows: number;
  columns: number;
}

/** Bytes of one row's targets. */
export function targetBytes(loss: Loss, outputs: number): number {
  return loss === 'softmax_cross_entropy' ? 2 : outputs * 4;
}

/** @throws FitError with code NO_ROWS, INPUT_SIZE, TARGETS, UNKNOWN_CLASS or NOT_FINITE */
export function checkRows(data: LabelledRows, columns: number, outputs: number, loss: Loss): void {
  const { inputs, rows } = data;
  if (rows < 1) throw new FitError('NO_ROWS', 'There is nothing to train on: add recordings.');
  if (data.columns !== columns || inputs.length !== rows * columns) {
    throw new FitError('INPUT_SIZE', `The network reads rows of ${columns} values; the data do not fit.`, {
      details: { rows, columns: data.columns, inputs: inputs.length },
    });
  }
  checkTargets(data, outputs, loss);
  if (!inputs.every(Number.isFinite)) {
    throw new FitError('NOT_FINITE', 'A feature is NaN or infinite: check the recordings.');
  }
}

function checkTargets({ targets, rows }: LabelledRows, outputs: number, loss: Loss): void {
  const classes = loss === 'softmax_cross_entropy';
  const wanted = classes ? rows : rows * outputs;
  if (targets instanceof Uint16Array !== classes || targets.length !== wanted) {
    const kind = classes ? 'class indices (Uint16Array)' : 'numbers (Float32Array)';
    throw new FitError('TARGETS', `${loss} needs ${wanted} targets that are ${kind}.`);
  }
  if (classes && targets.some((target) => target >= outputs)) {
    throw new FitError('UNKNOWN_CLASS', `A row has a class beyond the network's ${outputs} outputs.`);
  }
  if (!classes && !targets.every(Number.isFinite)) {
    throw new FitError('NOT_FINITE', 'A target is NaN or infinite: check the recordings.');
  }
}
