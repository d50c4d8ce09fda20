import type { Signal } from '../../../data/schema.ts';
import type { DisjointSets } from '../../evaluation/disjoint_sets.ts';

/** Joins the signals that are equal to the bit. */
export function joinSameContent(signals: readonly Signal[], sets: DisjointSets): void {
  const byHash = Map.groupBy(signals.keys(), (index) => hashOf(signals[index]));
  for (const alike of byHash.values()) {
    const firsts: number[] = [];
    for (const index of alike) {
      const same = firsts.find((first) => isEqual(signals[first], signals[index]));
      if (same === undefined) firsts.push(index);
      else sets.join(same, index);
    }
  }
}

/** 32-bit FNV-1a over the words of the values, after their shape. Only a first sieve: equality is checked. */
function hashOf(signal: Signal | undefined): number {
  if (!signal) return 0;
  const { values } = signal;
  const words = new Uint32Array(values.buffer, values.byteOffset, values.length);
  let hash = 0x811c9dc5 ^ values.length ^ (signal.kind === 'sequence' ? signal.dims << 16 : 0);
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? 0;
    // The low bits of a float are often zero; a product carries nothing downwards, so the high ones are folded in.
    hash = Math.imul(hash ^ word ^ (word >>> 15), 0x01000193);
  }
  return hash;
}

function isEqual(a: Signal | undefined, b: Signal | undefined): boolean {
  if (!a || !b || a.kind !== b.kind || a.values.length !== b.values.length) return false;
  if (a.kind === 'sequence' && b.kind === 'sequence' && a.dims !== b.dims) return false;
  for (let i = 0; i < a.values.length; i++) if (a.values[i] !== b.values[i]) return false;
  return true;
}
