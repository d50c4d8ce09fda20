import type { PolicyFault } from './policy_faults.ts';

/** Keys (which a colon follows), other strings (in which braces mean nothing), and braces. */
const TOKEN = /("[^"\\]*(?:\\.[^"\\]*)*")(?=\s*:)|"[^"\\]*(?:\\.[^"\\]*)*"|[{}]/gs;

/**
 * The keys of a JSON text that a parser drops without a word: of two that are the same the first, which somebody
 * typed all the same, and "__proto__".
 */
export function droppedKeys(text: string): PolicyFault[] {
  const open: Set<string>[] = [];
  return [...text.matchAll(TOKEN)].flatMap(([token, quoted]) => {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    const around = open.at(-1);
    if (quoted === undefined || !around) return [];
    const key = String(JSON.parse(quoted));
    const isRepeated = around.has(key);
    around.add(key);
    return isRepeated ? repeated(key) : key === '__proto__' ? unusable(key) : [];
  });
}

function repeated(key: string): PolicyFault[] {
  return [{ path: key, message: `"${key}" stands twice in one place. Make one of the two.` }];
}

function unusable(key: string): PolicyFault[] {
  return [{ path: key, message: `"${key}" cannot be a name here. Leave it out.` }];
}
