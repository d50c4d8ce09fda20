import { de } from './de.ts';
import { en } from './en.ts';
import { dateFormat, numberFormat } from './formats.ts';
import { fillMessage, type Message, type MessageArguments } from './message.ts';
import { programDe } from './program_de.ts';

export type Language = 'en' | 'de';
export type Messages = typeof en;
export type MessageKey = keyof Messages;

/** What the program says in English anyway needs no words in English. */
const programWords: Record<Language, ReadonlyMap<string, Message>> = { en: new Map(), de: programDe };

const catalogues: Record<Language, Record<MessageKey, Message>> = { en, de };

/** Every word and number that the window shows, in one language. */
export interface Texts {
  readonly language: Language;
  readonly locale: string;
  t<K extends MessageKey>(key: K, ...values: MessageArguments<Messages[K]>): string;
  /** The message of a key built from data (an error's code, a stage), or null when there is none. */
  find(key: string, values?: Readonly<Record<string, string | number>>): string | null;
  number(value: number, digits?: number): string;
  /** A small figure by its first two digits that count: 0.00000034. */
  precise(value: number): string;
  /** A share from 0 to 1. Only all of it reads 100 %, only none of it 0 %. */
  percent(share: number): string;
  date(milliseconds: number): string;
  dateTime(milliseconds: number): string;
  bytes(count: number): string;
  seconds(value: number): string;
  minutes(value: number): string;
  list(items: readonly string[]): string;
}

/** `locale` may be finer than the language (de-AT), so that dates and numbers follow the system. */
export function createTexts(language: Language, locale: string = language): Texts {
  const catalogue = catalogues[language];
  const number = (value: number, digits = 0) =>
    numberFormat(locale, { maximumFractionDigits: digits }).format(value);
  const dated = (options: Intl.DateTimeFormatOptions) => (milliseconds: number) =>
    dateFormat(locale, options).format(milliseconds);
  const lasting = (unit: 'second' | 'minute') => (value: number) =>
    numberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay: 'long',
      maximumFractionDigits: value < 10 ? 1 : 0,
    }).format(value);
  return {
    language,
    locale,
    t: (key, ...[values]) => fillMessage(catalogue[key], values ?? {}, locale),
    find(key, values = {}) {
      const message = isKey(key) ? catalogue[key] : programWords[language].get(key);
      return message === undefined ? null : fillMessage(message, values, locale);
    },
    number,
    precise: (value) => numberFormat(locale, { maximumSignificantDigits: 2 }).format(value),
    percent: (share) => numberFormat(locale, { style: 'percent' }).format(honestShare(share)),
    date: dated({ dateStyle: 'medium' }),
    dateTime: dated({ dateStyle: 'medium', timeStyle: 'short' }),
    bytes: (count) => formatBytes(count, locale),
    seconds: lasting('second'),
    minutes: lasting('minute'),
    list: (items) => new Intl.ListFormat(locale).format(items),
  };
}

function isKey(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}

/** 74.9 of 75 must not read as 100 %, nor 1 of 500 as 0 %: whoever reads "100 %" believes "always". */
function honestShare(share: number): number {
  const rounded = Math.round(share * 100) / 100;
  if (rounded === 1 && share < 1) return 0.99;
  if (rounded === 0 && share > 0) return 0.01;
  return rounded;
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

function formatBytes(count: number, locale: string): string {
  const step = count < 1 ? 0 : Math.min(byteUnits.length - 1, Math.floor(Math.log10(count) / 3));
  return numberFormat(locale, {
    style: 'unit',
    unit: byteUnits[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(count / 1000 ** step);
}
