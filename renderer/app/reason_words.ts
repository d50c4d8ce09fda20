import type { Texts } from '../messages/texts.ts';

/**
 * The program says why in English, with both numbers, as it goes into the log. Here is each of its sentences in
 * the words of the window; one that is not known is shown as it is.
 */
export function reasonWords(reason: string, texts: Texts): string {
  for (const { pattern, words } of sentences) {
    const found = pattern.exec(reason);
    if (found) return words(found, texts);
  }
  return reason;
}

interface Sentence {
  pattern: RegExp;
  words(found: RegExpExecArray, texts: Texts): string;
}

const number = String.raw`(\d+(?:\.\d+)?)`;

const sentences: readonly Sentence[] = [
  {
    pattern: /^Enough new samples \((\d+) >= (\d+)\)$/,
    words: ([, value, limit], { t }) =>
      t('reason.new_samples', { count: Number(value), limit: Number(limit) }),
  },
  shares('High clarification rate', '>', 'reason.clarification_rate'),
  {
    pattern: new RegExp(String.raw`^High model age \(${number} > ${number} days\)$`),
    words: ([, value, limit], { t, number }) =>
      t('reason.model_age', { value: number(Number(value), 2), limit: number(Number(limit), 2) }),
  },
  {
    pattern: /^Label never trained: "(.*)" \((\d+) >= \d+ recordings\)$/,
    words: ([, label = '', examples], { t }) =>
      t('reason.untrained_label', { label, count: Number(examples) }),
  },
  shares('High correction rate', '>', 'reason.correction_rate'),
  shares('Low trust', '<', 'reason.trust'),
  {
    pattern: new RegExp(String.raw`^High drift \(${number} > ${number}\)$`),
    words: ([, value, limit], { t, number }) =>
      t('reason.drift', { value: number(Number(value), 4), limit: number(Number(limit), 4) }),
  },
];

function shares(
  beginning: string,
  sign: '>' | '<',
  key: 'reason.clarification_rate' | 'reason.correction_rate' | 'reason.trust',
): Sentence {
  return {
    pattern: new RegExp(String.raw`^${beginning} \(${number} ${sign} ${number}\)$`),
    words: ([, value, limit], texts) =>
      texts.t(key, { value: percent(Number(value), texts), limit: percent(Number(limit), texts) }),
  };
}

/** As exact as the sentence, so that two numbers that differ there differ here. */
function percent(share: number, { locale }: Texts): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 6 }).format(share);
}
