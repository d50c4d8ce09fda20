import type { Glide, Phone } from './voice.ts';

/** Formants after Peterson & Barney, "Control methods used in a study of the vowels" (1952), rounded. */
const phones = {
  a: { formants: [800, 1200, 2500], voiced: 1, loudness: 1 },
  e: { formants: [530, 1850, 2500], voiced: 1, loudness: 0.9 },
  i: { formants: [300, 2300, 3000], voiced: 1, loudness: 0.8 },
  o: { formants: [500, 900, 2400], voiced: 1, loudness: 1 },
  u: { formants: [320, 800, 2300], voiced: 1, loudness: 0.8 },
  m: { formants: [250, 1000, 2200], voiced: 1, loudness: 0.5 },
  l: { formants: [380, 1000, 2600], voiced: 1, loudness: 0.6 },
  h: { formants: [900, 1700, 2600], voiced: 0, loudness: 0.35 },
  s: { formants: [4200, 5400, 6600], voiced: 0, loudness: 0.5 },
  t: { formants: [3200, 4200, 5600], voiced: 0, loudness: 0.9 },
  k: { formants: [1500, 2400, 3600], voiced: 0, loudness: 0.9 },
  pause: { formants: [500, 1500, 2500], voiced: 0, loudness: 0 },
} satisfies Record<string, Phone>;

type PhoneName = keyof typeof phones;

function glide(
  from: PhoneName,
  to: PhoneName,
  seconds: number,
  pitch: readonly [number, number] = [1, 1],
): Glide {
  return { seconds, from: phones[from], to: phones[to], pitch };
}

/** Calls of a person without words. */
export const vocalisations: Readonly<Record<string, readonly Glide[]>> = {
  yes: [glide('m', 'm', 0.22, [0.9, 1]), glide('h', 'h', 0.06), glide('m', 'm', 0.3, [1.1, 1.5])],
  no: [glide('e', 'e', 0.16, [1, 0.85]), glide('pause', 'pause', 0.1), glide('e', 'a', 0.2, [0.9, 0.7])],
  more: [glide('m', 'a', 0.25, [1, 1.1]), glide('a', 'm', 0.12), glide('m', 'a', 0.3, [1.1, 1])],
  pain: [glide('a', 'i', 0.35, [1.6, 2.1]), glide('i', 'a', 0.55, [2.1, 1.3])],
  help: [glide('h', 'u', 0.15), glide('u', 'o', 0.35, [1.1, 1.3]), glide('o', 'o', 0.15, [1.3, 1.2])],
};

/** Words as somebody says them for whom speaking is hard work. */
export const words: Readonly<Record<string, readonly Glide[]>> = {
  eat: [glide('i', 'i', 0.3, [1.1, 1]), glide('pause', 'pause', 0.06), glide('t', 't', 0.08)],
  drink: [
    glide('t', 'e', 0.08),
    glide('e', 'i', 0.2),
    glide('m', 'm', 0.14, [1, 0.9]),
    glide('k', 'k', 0.09),
  ],
  yes: [glide('i', 'e', 0.16), glide('e', 'e', 0.2, [1.05, 0.95]), glide('s', 's', 0.24)],
  no: [glide('m', 'm', 0.12), glide('m', 'o', 0.1), glide('o', 'u', 0.32, [1.1, 0.85])],
  help: [
    glide('h', 'e', 0.12),
    glide('e', 'l', 0.24, [1.1, 1]),
    glide('l', 'pause', 0.12),
    glide('t', 'h', 0.06),
  ],
};
