import { describe, expect, it } from 'vitest';
import {
  algorithmChoiceSchema,
  gateCodeSchema,
  jobStatusSchema,
  modalitySchema,
  partSchema,
} from '../../data/schema.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { Message } from './message.ts';
import { createTexts, type MessageKey } from './texts.ts';

const keys = Object.keys(en) as MessageKey[];
const texts = (message: Message) => (typeof message === 'string' ? [message] : [message.one, message.other]);
const placeholders = (message: Message) =>
  [...new Set(texts(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();

describe('the message files', () => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(de).sort()).toEqual([...keys].sort());
  });

  it('use the same placeholders in both languages', () => {
    for (const key of keys) expect(placeholders(de[key]), key).toEqual(placeholders(en[key]));
  });

  it('leave nothing without words', () => {
    const empty = (message: Message) => texts(message).some((text) => text.trim() === '');
    expect(keys.filter((key) => empty(en[key]) || empty(de[key]))).toEqual([]);
  });

  it('know every word of the vocabulary that a screen shows', () => {
    const { find } = createTexts('de');
    const shown = [
      ...modalitySchema.options.map((modality) => `modality.${modality}`),
      ...partSchema.options.map((part) => `part.${part}`),
      ...algorithmChoiceSchema.options.flatMap((name) => [`algorithm.${name}`, `algorithm.${name}.hint`]),
      ...jobStatusSchema.extract(['completed', 'failed', 'cancelled']).options.map((end) => `job.${end}`),
    ];
    expect(shown.filter((key) => find(key) === null)).toEqual([]);
  });

  it('say every finding of the quality gate in German; in English the gate says it itself', () => {
    const { find } = createTexts('de');
    expect(gateCodeSchema.options.filter((code) => find(`finding.${code}`) === null)).toEqual([]);
  });

  it('use the quotation marks of their language', () => {
    const german = keys.flatMap((key) => texts(de[key]));
    const english = keys.flatMap((key) => texts(en[key]));
    expect(german.filter((text) => /["”]/.test(text))).toEqual([]);
    expect(english.filter((text) => /["„]/.test(text))).toEqual([]);
  });
});
