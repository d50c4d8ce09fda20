import { FitError } from './errors.ts';

/** Rows with the class of each; `inputs` is row-major [rows, columns]. */
export interface LabelledRows {
  inputs: Float32Array;
  targets: Uint16Array;
  rows: number;
  columns: number;
}

/** @throws FitError with code NO_ROWS, INPUT_SIZE, UNKNOWN_CLASS or NOT_FINITE */
export function checkRows(data: LabelledRows, columns: number, classes: number): void {
  const { inputs, targets, rows } = data;
  if (rows < 1) throw new FitError('NO_ROWS', 'There is nothing to train on: add recordings.');
  if (data.columns !== columns || inputs.length !== rows * columns || targets.length !== rows) {
    throw new FitError('INPUT_SIZE', `The network reads rows of ${columns} values; the data do not fit.`, {
      details: { rows, columns: data.columns, inputs: inputs.length, targets: targets.length },
    });
  }
  if (targets.some((target) => target >= classes)) {
    throw new FitError('UNKNOWN_CLASS', `A row has a class beyond the network's ${classes} outputs.`);
  }
  if (!inputs.every(Number.isFinite)) {
    throw new FitError('NOT_FINITE', 'A feature is NaN or infinite: check the recordings.');
  }
}
