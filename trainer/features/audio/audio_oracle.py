"""The audio features written again with numpy and scipy; prints the constants of the tests beside.

    python3 trainer/features/audio/audio_oracle.py
"""
import numpy as np
from scipy.fft import dct


def statistics(samples):
    energies, audible = heard(samples)
    cepstrum = dct(np.log(energies), axis=1, norm='ortho')[:, :20]
    slopes = delta(cepstrum)
    deviations = [cepstrum.std(0), slopes.std(0), delta(slopes).std(0)]
    return np.concatenate([segments(cepstrum, 5).ravel(), *deviations, modulation(energies), rhythm(energies, audible)])


def log_mel_frames(samples, frames):
    return segments(np.log(heard(samples)[0]), frames).ravel()


def heard(samples):
    x = np.pad(samples.astype(float), (0, max(0, 400 - len(samples))))
    frames = x[np.arange(400) + 160 * np.arange(1 + (len(x) - 400) // 160)[:, None]]
    power = np.abs(np.fft.rfft(frames * np.hamming(400), 512)) ** 2 / 512
    mel = np.maximum(power @ bank().T, 1e-20)
    audible = mel.sum(1) >= mel.sum(1).max() * 1e-6
    ends = np.flatnonzero(audible)
    mel, audible = mel[ends[0] : ends[-1] + 1], audible[ends[0] : ends[-1] + 1]
    mel = mel / mel.sum(1)[audible].mean()
    return np.maximum(mel, mel.max() * 1e-8), audible


def bank():
    hz = 700 * (10 ** (np.linspace(0, 2595 * np.log10(1 + 8000 / 700), 42) / 2595) - 1)
    bins = np.arange(257) * 16000 / 512
    rise = (bins - hz[:-2, None]) / np.diff(hz)[:-1, None]
    fall = (hz[2:, None] - bins) / np.diff(hz)[1:, None]
    return np.maximum(0, np.minimum(rise, fall))


def segments(c, n):
    return np.array([c[len(c) * s // n : -(-len(c) * (s + 1) // n)].mean(0) for s in range(n)])


def delta(c):
    p = np.pad(c, ((2, 2), (0, 0)), mode='edge')
    return (2 * (p[4:] - p[:-4]) + p[3:-1] - p[1:-3]) / 10


def modulation(energies):
    count = len(energies)
    envelopes = np.sqrt(energies).reshape(count, 8, 5).mean(2)
    n = max(512, 1 << (count - 1).bit_length())
    relative = (envelopes / envelopes.mean(0) - 1) * np.hanning(count + 2)[1:-1, None]
    power = np.abs(np.fft.rfft(relative, n, axis=0)) ** 2 / count / n
    hz, edges = np.fft.rfftfreq(n, 0.01), [0.5, 1, 2, 4, 8, 16, 32, 50]
    bands = [power[(hz >= a) & (hz < b)].sum(0) for a, b in zip(edges[:-1], edges[1:])]
    return np.log(np.array(bands) + 2e-6).T.ravel()


def rhythm(energies, audible):
    loudness = energies.sum(1)
    logs, level = np.log(loudness), np.log(loudness.mean())
    z, rises = logs - logs.mean(), np.diff(logs)
    lags = [k if k < len(z) else len(z) for k in (10, 15, 20, 30, 40, 50, 60, 80, 100, 150)]
    correlation = [z[k:] @ z[: len(z) - k] / (z @ z) if z @ z > 1e-9 else 0 for k in lags]
    onsets = [(rises > least).sum() / len(logs) for least in (1, 2)]
    return np.array([audible.mean(), *onsets, logs.max() - level, level - logs.mean(), *correlation])


def chirp(n):
    t = np.arange(n)
    return (((7 * t * t + 13 * t) % 2001 - 1000) / 32768).astype(np.float32)


def knocks(n):
    """Eight times a second a noise that fades by halves."""
    fade = np.float32(0.5) ** (np.arange(n) % 2000 // 100)
    return chirp(n) * fade.astype(np.float32)


def silence(n):
    return np.zeros(n, np.float32)


if __name__ == '__main__':
    shown = lambda values: ', '.join(f'{v:.6g}' for v in values)
    for name, samples in {
        'shorter than a frame': chirp(100),
        'with silent edges': np.concatenate([silence(1600), knocks(3000) / 2, knocks(3000), silence(2000)]),
        'longer than a transform of its rhythm': knocks(90000),
    }.items():
        print(name, shown(statistics(samples)[::11]))
    print('log-mel frames', shown(log_mel_frames(knocks(9000), 6)[::17]))
    print('log-mel frames, repeated', shown(log_mel_frames(knocks(1000), 32)[::131]))
