import { RefusedError } from '../../data/errors.ts';

/** A policy that cannot be used; the message names every fault and what to write instead. */
export class RetrainingPolicyError extends RefusedError {}
