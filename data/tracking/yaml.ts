/**
 * A flat mapping as YAML 1.1 (what PyYAML reads) and 1.2 alike: strings in double quotes, everything in them that
 * is not printable ASCII escaped by its code point, so that no character is folded, refused or taken for syntax.
 */
export function yamlMapping(fields: Readonly<Record<string, string | number | null>>): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${scalar(value)}\n`);
  return lines.join('');
}

function scalar(value: string | number | null): string {
  return typeof value === 'string' ? `"${[...value.toWellFormed()].map(escaped).join('')}"` : String(value);
}

function escaped(character: string): string {
  if (/^[ !#-[\]-~]$/.test(character)) return character;
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return `\\U${code.padStart(8, '0')}`;
}
