import { AppError } from '../../data/errors.ts';

/** A search that cannot go on, or was used in a way in which its result could not be repeated. */
export class HyperparameterTuningError extends AppError {}
