/**
 * Colours for quiet to loud. Equal steps of loudness are equal steps of lightness in OKLab (Ottosson 2020), and
 * hue only follows along: so it reads the same for eyes that tell few colours apart, and in grey.
 */

/** The quiet end lies near the surface that it is drawn on: pale on white, deep on dark. */
const ends = {
  light: { quiet: [0.97, 0.008, 205], loud: [0.27, 0.07, 255] },
  dark: { quiet: [0.21, 0.02, 245], loud: [0.95, 0.07, 175] },
} as const;

type Lch = readonly [lightness: number, chroma: number, hue: number];

/** 256 colours, three bytes each. */
export function colourScale(look: 'light' | 'dark'): Uint8Array {
  const { quiet, loud } = ends[look];
  const colours = new Uint8Array(256 * 3);
  for (let i = 0; i < 256; i++) colours.set(oklchToRgb(between(quiet, loud, i / 255)), i * 3);
  return colours;
}

/** More colour in the middle than at the ends, where lightness leaves room for little. */
function between(from: Lch, to: Lch, share: number): Lch {
  const mix = (k: 0 | 1 | 2) => from[k] + (to[k] - from[k]) * share;
  return [mix(0), mix(1) + 0.06 * Math.sin(Math.PI * share), mix(2)];
}

/** sRGB bytes of a colour in OKLCH, hue in degrees. */
export function oklchToRgb([lightness, chroma, hue]: Lch): [number, number, number] {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    byte(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    byte(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    byte(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function byte(linear: number): number {
  const gamma = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(255 * Math.min(1, Math.max(0, gamma)));
}
