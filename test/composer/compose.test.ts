import { barsFor, type Piece, type PieceRequest } from '../../src/composer/compose';
import { MOOD_STYLES, type MoodName } from '../../src/composer/moods';
import { createComposer } from '../../src/providers/local/composer';

const MOODS = Object.keys(MOOD_STYLES) as MoodName[];

/** As it is composed in a film: in a thread. */
const compose = (request: PieceRequest) => createComposer().compose(request, new AbortController().signal);

/** A channel of a piece; full scale is 1. */
function channelOf({ samples }: Piece, channel: 0 | 1): Float64Array {
  const one = new Float64Array(samples.length / 2);
  for (let at = 0; at < one.length; at++) one[at] = samples[2 * at + channel]! / 32_768;
  return one;
}

function rms(samples: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < samples.length; at++) sum += samples[at]! ** 2;
  return Math.sqrt(sum / samples.length);
}

/** How much a sample differs from what its two neighbours on each side let expect: a click is a high one. */
function roughness(samples: Float64Array, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = samples.subarray(at - 2, at + 3);
  return Math.abs(a - 4 * b + 6 * c - 4 * d + e);
}

function roughest(samples: Float64Array, from: number, to: number): number {
  let most = 0;
  for (let at = from; at < to; at++) most = Math.max(most, roughness(samples, at));
  return most;
}

/** The level of a frequency band as RMS, by a band-pass of second order. */
function levelOf(samples: Float64Array, low: number, high: number): number {
  const centre = Math.sqrt(low * high);
  const turn = (2 * Math.PI * centre) / 48_000;
  const alpha = (Math.sin(turn) * (high - low)) / (2 * centre);
  let [x1, x2, y1, y2, energy] = [0, 0, 0, 0, 0];
  for (const x of samples) {
    const y = (alpha * (x - x2) + 2 * Math.cos(turn) * y1 - (1 - alpha) * y2) / (1 + alpha);
    [x2, x1, y2, y1] = [x1, x, y1, y];
    energy += y * y;
  }
  return Math.sqrt(energy / samples.length);
}

const decibels = (ratio: number) => 20 * Math.log10(ratio);

describe.each(MOODS)('a piece in the mood %s', (mood) => {
  let piece: Piece;
  let loopSamples: number;
  let left: Float64Array;
  let right: Float64Array;
  beforeAll(async () => {
    piece = await compose({ mood, seed: 5, bars: 4 });
    loopSamples = piece.loopSamples;
    [left, right] = [channelOf(piece, 0), channelOf(piece, 1)];
  });

  it('is the same samples each time', async () => {
    const again = await compose({ mood, seed: 5, bars: 4 });
    expect(Buffer.compare(Buffer.from(again.samples.buffer), Buffer.from(piece.samples.buffer))).toBe(0);
  });

  it('has energy where music under a voice has it: from 80 to 1000 Hz, little above, and none that is no sound', () => {
    const all = rms(left);
    expect(decibels(levelOf(left, 80, 1000) / all)).toBeGreaterThan(-6);
    expect(decibels(levelOf(left, 2000, 4000) / all)).toBeLessThan(-12);
    expect(decibels(levelOf(left, 1000, 4000) / all)).toBeGreaterThan(-30);
    expect(decibels(levelOf(left, 8000, 16_000) / all)).toBeLessThan(-25);
    expect(Math.abs(left.reduce((sum, sample) => sum + sample, 0) / left.length)).toBeLessThan(1e-4);
  });

  it('does not clip, and is heard from both sides, each with its own', () => {
    const highest = Math.max(
      ...[left, right].map((channel) => channel.reduce((most, x) => Math.max(most, Math.abs(x)), 0)),
    );
    expect(highest).toBeGreaterThan(0.49);
    expect(highest).toBeLessThan(0.51);
    expect(Math.abs(decibels(rms(left) / rms(right)))).toBeLessThan(3);
    expect(rms(left.map((sample, at) => sample - right[at]!)) / rms(left)).toBeGreaterThan(0.1);
  });

  it('never falls silent before its end', () => {
    for (let from = 0; from + 48_000 <= loopSamples; from += 24_000) {
      expect(decibels(rms(left.subarray(from, from + 48_000)) / rms(left))).toBeGreaterThan(-12);
    }
  });

  it('follows on itself without a click, and its ending on it', () => {
    const around = 480;
    const usual = roughest(left, 48_000, loopSamples - 48_000);
    const looped = Float64Array.from([
      ...left.subarray(loopSamples - around, loopSamples),
      ...left.subarray(0, around),
    ]);
    expect(roughest(looped, around - 3, around + 3)).toBeLessThan(usual);
    expect(roughest(left, loopSamples - 3, loopSamples + 3)).toBeLessThan(usual);
    const steps = left.subarray(1, loopSamples).map((sample, at) => Math.abs(sample - left[at]!));
    const steepest = steps.reduce((most, step) => Math.max(most, step), 0);
    expect(Math.abs(left[0]! - left[loopSamples - 1]!)).toBeLessThan(steepest);
  });

  it('ends: the last chord rings, fades, and leaves nothing', () => {
    const ending = left.subarray(loopSamples);
    expect(decibels(rms(ending.subarray(0, 48_000)) / rms(left))).toBeGreaterThan(-9);
    const last = [0.4, 0.2, 0.1, 0.02].map((seconds) => rms(ending.subarray(-seconds * 48_000)));
    expect(last).toEqual(last.toSorted((a, b) => b - a));
    expect(Math.abs(ending.at(-1)!)).toBeLessThan(1e-4);
  });
});

describe('how many bars a film needs', () => {
  it('is whole phrases that last long enough, or half of them twice', async () => {
    for (const mood of MOODS) {
      for (const seconds of [1, 10, 31.9, 60, 95, 240, 600]) {
        const bars = barsFor(mood, 3, seconds * 48_000);
        expect(bars % 4).toBe(0);
        expect(bars).toBeLessThanOrEqual(24);
        expect(bars).toBeGreaterThan(0);
      }
    }
    const { samples } = await compose({ mood: 'calm', seed: 3, bars: barsFor('calm', 3, 31.9 * 48_000) });
    expect(samples.length / 2).toBeGreaterThan(31.9 * 48_000);
    expect(samples.length / 2).toBeLessThan(31.9 * 48_000 + 4 * 4 * 48_000);
  });
});
