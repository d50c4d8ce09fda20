import { AppError } from '../../data/errors.ts';

/** A network that cannot be built. Raised before any memory is taken. */
export class ArchitectureError extends AppError {}

/** Data that does not fit the network, or figures that make no training. */
export class FitError extends AppError {}
