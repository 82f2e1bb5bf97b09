import { LoudnessMeter, loudnessOf } from '../../../src/domain/sound/loudness';

/** A tone at 48 kHz; `decibels` is its peak against full scale. */
function tone(decibels: number, seconds: number): Float32Array {
  const peak = 10 ** (decibels / 20);
  const samples = new Float32Array(seconds * 48_000);
  // One period is 48 samples; a look at a global is slow under jest, so it is computed once.
  const period = Float32Array.from({ length: 48 }, (_, at) => peak * Math.sin((2 * Math.PI * at) / 48));
  for (let at = 0; at < samples.length; at++) samples[at] = period[at % 48]!;
  return samples;
}

function loudness(...pieces: Float32Array[]): number {
  return loudnessOf(pieces.map((piece) => [piece]));
}

/** The cases of EBU Tech 3341 that one signal on both speakers can tell, with its tolerance of 0.1 LU. */
describe('integrated loudness', () => {
  it('of a stereo tone of 1 kHz is its level', () => {
    expect(Math.abs(loudness(tone(-23, 20)) + 23)).toBeLessThan(0.1);
    expect(Math.abs(loudness(tone(-33, 20)) + 33)).toBeLessThan(0.1);
  });

  it('leaves out what is much softer than the rest', () => {
    expect(Math.abs(loudness(tone(-36, 10), tone(-23, 60), tone(-36, 10)) + 23)).toBeLessThan(0.1);
    expect(
      Math.abs(loudness(tone(-72, 10), tone(-36, 10), tone(-23, 60), tone(-36, 10), tone(-72, 10)) + 23),
    ).toBeLessThan(0.1);
  });

  it('weighs what is loud and less loud by energy', () => {
    expect(Math.abs(loudness(tone(-26, 20), tone(-20, 20.1), tone(-26, 20)) + 23)).toBeLessThan(0.1);
  });

  it('is 3 dB less on one speaker, and the same in whatever pieces the sound arrives', () => {
    const sound = tone(-23, 3);
    const silence = new Float32Array(777);
    const one = new LoudnessMeter();
    for (let at = 0; at < sound.length; at += 777) one.add([sound.subarray(at, at + 777), silence]);
    expect(one.integratedLufs()).toBeCloseTo(loudness(sound) - 10 * Math.log10(2), 6);
  });

  it('is the same from two sides with the same sound as from one sound for both', () => {
    const sound = tone(-23, 3);
    expect(loudnessOf([[sound, sound]])).toBeCloseTo(loudness(sound), 9);
  });

  it('of silence is minus infinity', () => {
    expect(loudness(new Float32Array(48_000))).toBe(-Infinity);
    expect(loudness()).toBe(-Infinity);
  });
});
