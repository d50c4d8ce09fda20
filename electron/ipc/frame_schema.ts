import { z } from 'zod';
import { errorJsonSchema } from '../../data/schema.ts';

/** Frames of the loopback WebSocket and of Electron's channel alike. */
export const requestFrameSchema = z.object({ id: z.number().int(), name: z.string(), input: z.unknown() });
export const responseFrameSchema = z.union([
  z.object({ id: z.number().int(), output: z.unknown() }),
  z.object({ id: z.number().int(), error: errorJsonSchema }),
]);
export const eventFrameSchema = z.object({ event: z.string(), payload: z.unknown() });
