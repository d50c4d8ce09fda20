import { type ErrorJson, gateReportSchema } from '../../../data/schema.ts';
import { jobErrorText } from '../../messages/error_text.ts';
import type { Texts } from '../../messages/texts.ts';
import { findingText } from './finding_text.ts';

/**
 * Why a training ended without a model, a paragraph each. The gate's own findings where it refused: it has looked
 * at the recordings themselves, and may know more than the check on the screen, which looks at their facts.
 */
export function failureTexts(error: ErrorJson, texts: Texts): string[] {
  const report = gateReportSchema.safeParse(error.details?.report).data;
  const blocking = report?.findings.filter(({ status }) => status === 'FAILED') ?? [];
  if (blocking.length === 0) return [jobErrorText(error, texts)];
  return blocking.map((finding) => findingText(finding, texts));
}
