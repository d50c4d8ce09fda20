import { AppError } from '../data/errors.ts';

/** An error as a frame carries it. */
export interface FrameError {
  code: string;
  message: string;
  details?: Record<string, unknown> | undefined;
}

export function toAppError({ code, message, details }: FrameError): AppError {
  return new AppError(code, message, details ? { details } : {});
}
