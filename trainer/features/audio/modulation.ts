import { cos, log } from '../../engine/math.ts';
import { type PowerSpectrum, powerSpectrum } from '../fft.ts';
import { channelMeans, type Frames } from '../frames.ts';
import type { AudioStatisticsSpec } from './spec.ts';

/** 5 s at 100 frames a second: shorter sounds are padded, so that their rhythm is measured on the same grid. */
export const SHORTEST_TRANSFORM = 512;

/**
 * How fast a sound comes and goes, band by band: the modulation spectrum of Hermansky and others. The square
 * root of the energy, averaged over neighbouring bands, divided by its mean, less 1, through a Hann window, is
 * transformed; its energy in each modulation band is given as a logarithm, envelope by envelope.
 */
export function modulationAnalyser(spec: AudioStatisticsSpec): (energies: Frames) => number[] {
  const transforms = new Map<number, PowerSpectrum>();
  const frameRate = spec.sample_rate / spec.hop_length;
  return (energies) => {
    const { frames, channels, values } = relativeEnvelopes(energies, spec.bands_per_envelope);
    const length = transformLength(frames);
    const transform = transforms.get(length) ?? powerSpectrum(length);
    transforms.set(length, transform);
    const power = new Float64Array(length / 2 + 1);
    return Array.from({ length: channels }, (_, channel) => {
      const envelope = Float64Array.from({ length }, (_, t) =>
        t < frames ? ((values[t * channels + channel] ?? 0) - 1) * hann(t, frames) : 0,
      );
      transform(envelope, power);
      const energies = bandEnergies(power, frameRate / length, spec.modulation_hz);
      return energies.map((energy) => log(energy / (frames * length) + spec.modulation_floor));
    }).flat();
  };
}

export function modulationLength({
  mel_bands,
  bands_per_envelope,
  modulation_hz,
}: AudioStatisticsSpec): number {
  return Math.floor(mel_bands / bands_per_envelope) * (modulation_hz.length - 1);
}

/** Divided by their means over time. */
function relativeEnvelopes({ frames, channels, values }: Frames, bandsPerEnvelope: number): Frames {
  const envelopes = Math.floor(channels / bandsPerEnvelope);
  const averaged = new Float64Array(frames * envelopes);
  for (let t = 0; t < frames; t++) {
    for (let b = 0; b < envelopes * bandsPerEnvelope; b++) {
      const i = t * envelopes + Math.floor(b / bandsPerEnvelope);
      averaged[i] = (averaged[i] ?? 0) + Math.sqrt(values[t * channels + b] ?? 0) / bandsPerEnvelope;
    }
  }
  const means = channelMeans({ frames, channels: envelopes, values: averaged });
  return {
    frames,
    channels: envelopes,
    values: averaged.map((value, i) => value / (means[i % envelopes] ?? 1)),
  };
}

function transformLength(frames: number): number {
  let length = SHORTEST_TRANSFORM;
  while (length < frames) length *= 2;
  return length;
}

/** Without the zeros at its ends. */
function hann(t: number, frames: number): number {
  return 0.5 - 0.5 * cos((2 * Math.PI * (t + 1)) / (frames + 1));
}

function bandEnergies(power: Float64Array, hzPerBin: number, edges: readonly number[]): number[] {
  return edges.slice(1).map((high, band) => {
    const first = Math.ceil((edges[band] ?? 0) / hzPerBin);
    const end = Math.min(power.length, Math.ceil(high / hzPerBin));
    return power.subarray(first, end).reduce((sum, value) => sum + value, 0);
  });
}
