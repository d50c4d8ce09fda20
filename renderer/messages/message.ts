import { numberFormat, pluralRules } from './formats.ts';

/**
 * A message is a text with `{name}` placeholders, or one text a plural category of `count`. English and
 * German know the categories `one` and `other`; a language with more would widen this type.
 */
export type PluralMessage = { readonly one: string; readonly other: string };
export type Message = string | PluralMessage;

/** Another language's texts for the same keys. */
export type Translations<E extends Record<string, Message>> = {
  readonly [K in keyof E]: E[K] extends PluralMessage ? PluralMessage : string;
};

type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

type TextOf<M extends Message> = M extends PluralMessage ? M['one' | 'other'] : M extends string ? M : never;

/** The values a message needs: its placeholders, and `count` when it has plural forms. */
export type MessageValues<M extends Message> = Record<
  Placeholder<TextOf<M>> | (M extends PluralMessage ? 'count' : never),
  string | number
>;

/** No argument for a plain text, one object for a text with placeholders. */
export type MessageArguments<M extends Message> = keyof MessageValues<M> extends never
  ? []
  : [values: MessageValues<M>];

/** Fills a message: numbers are written in the locale's way, the plural form is chosen by `count`. */
export function fillMessage(
  message: Message,
  values: Readonly<Record<string, string | number>>,
  locale: string,
): string {
  const text = typeof message === 'string' ? message : message[pluralForm(values.count, locale)];
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) return placeholder;
    return typeof value === 'number' ? numberFormat(locale).format(value) : value;
  });
}

function pluralForm(count: string | number | undefined, locale: string): 'one' | 'other' {
  return pluralRules(locale).select(Number(count)) === 'one' ? 'one' : 'other';
}
