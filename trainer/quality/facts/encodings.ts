import type { GateFinding, SampleFacts } from '../../../data/schema.ts';
import { countsInWords, finding } from '../finding.ts';

/**
 * Recordings must mean the same by the same number. Another kind, another number of values or another encoding
 * by name is another space, even where the numbers of values agree: FAILED. Settings behind the name
 * (`holistic_v1;fps=15`) and vector versions may move values a little: WARNING. Sound is made alike when it is
 * imported, so its encoding does not matter.
 */
export function encodingFindings(trainable: readonly SampleFacts[]): GateFinding[] {
  const gestures = trainable.filter(({ signal_kind }) => signal_kind === 'sequence');
  return [
    ...mixed(
      trainable,
      spaceOf,
      'MIXED_ENCODINGS',
      'FAILED',
      'Recordings of different kinds cannot be learned together',
    ),
    ...mixed(
      gestures,
      settingsOf,
      'MIXED_ENCODING_SETTINGS',
      'WARNING',
      'Recordings were made with different settings; record with one if you can',
    ),
    ...mixed(
      gestures,
      ({ vector_version }) => vector_version ?? 'none',
      'MIXED_VECTOR_VERSIONS',
      'WARNING',
      'Recordings come from different versions of the recorder; make them again with one if you can',
    ),
  ];
}

function mixed(
  samples: readonly SampleFacts[],
  form: (facts: SampleFacts) => string,
  code: 'MIXED_ENCODINGS' | 'MIXED_ENCODING_SETTINGS' | 'MIXED_VECTOR_VERSIONS',
  status: GateFinding['status'],
  what: string,
): GateFinding[] {
  const forms = [...Map.groupBy(samples, form)].map(([name, found]) => [name, found.length] as const);
  if (forms.length <= 1) return [];
  const evidence = countsInWords(forms);
  return [finding(code, status, forms.length, evidence, `${what}: ${evidence.join(', ')}.`)];
}

function spaceOf({ signal_kind, dims, encoding }: SampleFacts): string {
  return signal_kind === 'audio' ? 'sound' : `${dims} values a frame (${nameOf(encoding)})`;
}

const nameOf = (encoding: string) => (encoding.split(';')[0] ?? '').trim();
const settingsOf = ({ encoding }: SampleFacts) => encoding.split(';').slice(1).join(';').trim() || 'none';
