import { z } from 'zod';

/** How many. */
export const count = z.number().int().nonnegative();

/** 0 to 1. */
export const share = z.number().min(0).max(1);
