import { AppError } from '../../data/errors.ts';

/** An exported file does not do what the app does; such files never leave the app. */
export class ParityError extends AppError {
  constructor(
    file: string,
    finding: string,
    options: { cause?: unknown; details?: Record<string, unknown> } = {},
  ) {
    super(
      'EXPORT_PARITY',
      `${file} ${finding} Nothing was exported. Train the model again, and report this if it happens twice.`,
      { ...options, details: { file, ...options.details } },
    );
  }
}
