import type { z } from 'zod';
import { AppError, toErrorJson } from '../../data/errors.ts';
import type { ErrorJson } from '../../data/schema.ts';
import type { Program } from '../program.ts';
import { requestFrameSchema, type responseFrameSchema } from './frame_schema.ts';

export type ResponseFrame = z.infer<typeof responseFrameSchema>;
type PageError = Extract<ResponseFrame, { error: unknown }>['error'];

/** Answers frames whose own id could not be read. */
const UNREADABLE_ID = -1;

/**
 * Runs the call in a frame that a page sent, whatever it holds. Never rejects: what goes wrong is the answer,
 * without stack traces, because a page has no use for them.
 */
export async function answerFrame(program: Pick<Program, 'call'>, frame: unknown): Promise<ResponseFrame> {
  const request = requestFrameSchema.safeParse(frame);
  if (!request.success) {
    const error = new AppError('BAD_FRAME', 'The message is not a request: { id, name, input }.');
    return refuseFrame(frame, error);
  }
  const { id, name, input } = request.data;
  try {
    return { id, output: await program.call(name, input) };
  } catch (error) {
    return { id, error: withoutStack(toErrorJson(error)) };
  }
}

/** The answer to a frame that was not run, addressed to its sender as well as can be. */
export function refuseFrame(frame: unknown, reason: AppError): ResponseFrame {
  const id = requestFrameSchema.pick({ id: true }).safeParse(frame).data?.id ?? UNREADABLE_ID;
  return { id, error: withoutStack(toErrorJson(reason)) };
}

function withoutStack({ code, message, details, cause }: ErrorJson): PageError {
  return { code, message, ...(details && { details }), ...(cause && { cause: withoutStack(cause) }) };
}
