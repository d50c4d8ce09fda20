/**
 * The formats of `Intl`, each made once: making one takes a hundred times as long as writing a number with it, and a
 * list that scrolls writes hundreds of them a second.
 */

const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();
const plurals = new Map<string, Intl.PluralRules>();

export function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return kept(numbers, locale, options, () => new Intl.NumberFormat(locale, options));
}

export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(dates, locale, options, () => new Intl.DateTimeFormat(locale, options));
}

export function pluralRules(locale: string): Intl.PluralRules {
  return kept(plurals, locale, {}, () => new Intl.PluralRules(locale));
}

function kept<F>(formats: Map<string, F>, locale: string, options: object, make: () => F): F {
  const name = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(name);
  if (known) return known;
  const format = make();
  formats.set(name, format);
  return format;
}
