/** Line ends, keys (which a colon follows), other strings (in which braces mean nothing), and braces. */
const TOKEN = /\n|("(?:[^"\\\n]|\\.)*")(?=\s*:)|"(?:[^"\\\n]|\\.)*"|[{}[\]]/g;

/** The line of each key of a JSON text, by its path with dots between the keys. */
export function linesOfKeys(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  const above: string[] = [];
  let line = 1;
  let place = '';
  for (const [token, key] of text.matchAll(TOKEN)) {
    if (token === '\n') line += 1;
    else if (token === '{' || token === '[') above.push(place);
    else if (token === '}' || token === ']') place = above.pop() ?? '';
    else if (key !== undefined) {
      place = [above.at(-1) ?? '', nameOf(key)].filter((part) => part !== '').join('.');
      lines.set(place, line);
    }
  }
  return lines;
}

/** The line of a place, or of the nearest place above it that has one; null for the text as a whole. */
export function lineOf(lines: ReadonlyMap<string, number>, path: string): number | null {
  if (path === '') return null;
  return lines.get(path) ?? lineOf(lines, path.slice(0, Math.max(0, path.lastIndexOf('.'))));
}

/** The line at which a text stops being JSON, as the parser tells it; its last where the text ends too early. */
export function lineOfSyntax(text: string): number | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    const told = /\(line (\d+) column/.exec(error instanceof Error ? error.message : '')?.[1];
    return told === undefined ? text.trimEnd().split('\n').length : Number(told);
  }
}

function nameOf(key: string): string {
  try {
    return String(JSON.parse(key));
  } catch {
    return key;
  }
}
