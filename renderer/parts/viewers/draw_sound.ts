import type { Drawing } from './canvas.tsx';
import { colourScale } from './colour_scale.ts';
import { peakOf, peaksOf } from './peaks.ts';
import type { Spectrogram } from './signal.ts';

const scales = { light: colourScale('light'), dark: colourScale('dark') };

/** From the top to the bottom of each pixel's samples; a quiet recording is drawn larger, so that it can be read. */
export function drawWaveform({ context, width, height, colour }: Drawing, samples: Float32Array): void {
  const middle = height / 2;
  const reach = (middle - 2) / Math.max(0.05, peakOf(samples));
  const columns = Math.max(1, Math.round(width * devicePixelRatio));
  const peaks = peaksOf(samples, columns);
  context.fillStyle = colour('--line-soft');
  context.fillRect(0, middle - 0.5, width, 1);
  context.fillStyle = colour('--accent');
  const step = width / columns;
  for (let column = 0; column < columns; column++) {
    const [low, high] = [peaks[column * 2] ?? 0, peaks[column * 2 + 1] ?? 0];
    context.fillRect(column * step, middle - high * reach, step, Math.max(1, (high - low) * reach));
  }
}

/** Time to the right, pitch upwards, loudness as colour. */
export function drawSpectrogram({ context, width, height, dark }: Drawing, spectrogram: Spectrogram): void {
  const image = pixelsOf(spectrogram, scales[dark ? 'dark' : 'light']);
  const sheet = new OffscreenCanvas(image.width, image.height);
  sheet.getContext('2d')?.putImageData(new ImageData(image.rgba, image.width, image.height), 0, 0);
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  context.drawImage(sheet, 0, 0, width, height);
}

/** One pixel a frame and band, the highest band on top. */
export function pixelsOf({ frames, bands, bytes }: Spectrogram, scale: Uint8Array) {
  const rgba = new Uint8ClampedArray(frames * bands * 4);
  for (let t = 0; t < frames; t++) {
    for (let band = 0; band < bands; band++) {
      const colour = (bytes[t * bands + band] ?? 0) * 3;
      const at = ((bands - 1 - band) * frames + t) * 4;
      rgba.set(scale.subarray(colour, colour + 3), at);
      rgba[at + 3] = 255;
    }
  }
  return { width: frames, height: bands, rgba };
}
