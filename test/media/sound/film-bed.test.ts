import { filmBed } from '../../../src/media/sound/film-bed';
import { soundDirectory } from './sound-files';

const sounds = soundDirectory();
afterAll(sounds.remove);

/** Music whose every sample tells its place: left counts up, right counts down. */
function counting(samples: number, loopSamples: number) {
  const both = new Int16Array(2 * samples);
  for (let at = 0; at < samples; at++) {
    both[2 * at] = at % 32_000;
    both[2 * at + 1] = -(at % 32_000);
  }
  return { samples: both, loopSamples };
}

const SILENT_MS = 10_000;
/** Somebody speaks before the film, so that the music stays down, with a gain of 1 where it is heard. */
const UNHEARD = [{ startMs: 0, endMs: SILENT_MS * 1000 }];

function bedOf(voiceSamples: number[], music: ReturnType<typeof counting>, spoken = voiceSamples.map(() => UNHEARD)) {
  const clips = sounds.clips(
    voiceSamples.map((samples) => new Int16Array(samples)),
    30,
    spoken,
  );
  const pieces = [...filmBed(clips, music, 0)];
  const whole = (side: 0 | 1) => Float32Array.from(pieces.flatMap((piece) => [...piece[side]!]));
  return { clips, pieces, left: whole(0), right: whole(1) };
}

const places = (side: Float32Array) => side.map((sample) => Math.round(sample * 32_768));

describe('the music of a film', () => {
  it('has for each clip exactly its samples', () => {
    const { clips, pieces } = bedOf([20_000, 48_000, 5], counting(30_000, 20_000));
    expect(pieces.map(([left, right]) => [left!.length, right!.length])).toEqual(
      clips.map(({ row }) => [row.samples, row.samples]),
    );
  });

  it('ends with the film: its ending comes once, and before it the rest is repeated without a gap', () => {
    const { left, right } = bedOf([200_000], counting(30_000, 20_000));
    const heard = places(left);
    expect([...heard.subarray(-10_000)]).toEqual(Array.from({ length: 10_000 }, (_, at) => 20_000 + at));
    // The fade-in is over after 1.5 s.
    const repeated = heard.subarray(80_000, -10_000);
    const first = repeated[0]!;
    expect([...repeated]).toEqual(Array.from(repeated, (_, at) => (first + at) % 20_000));
    expect(repeated.at(-1)).toBe(19_999);
    expect(places(right).at(-1)).toBe(-29_999);
  });

  it('of which only the ending fits a short film is that ending', () => {
    const { left } = bedOf([60_000], counting(200_000, 20_000));
    expect(places(left).at(-1)).toBe(199_999 % 32_000);
  });

  it('fades in from nothing, and its gain never jumps', () => {
    const flat = { samples: new Int16Array(2 * 48_000).fill(20_000), loopSamples: 47_000 };
    const spoken = [[{ startMs: 3000, endMs: 3500 }], [{ startMs: 4000, endMs: 4400 }]];
    const { left } = bedOf([400_000, 400_000], flat, spoken);
    expect(left[0]).toBe(0);
    const steps = left.subarray(1).map((sample, at) => Math.abs(sample - left[at]!));
    expect(Math.max(...steps.subarray(0, 100_000))).toBeLessThan(0.0001);
    expect(steps.reduce((most, step) => Math.max(most, step), 0)).toBeLessThan(0.0003);
  });

  it('is lifted in a long pause, also in one that goes over the border of two clips', () => {
    const flat = { samples: new Int16Array(2 * 48_000).fill(1000), loopSamples: 47_000 };
    const spoken = [[{ startMs: 300, endMs: 4000 }], [{ startMs: 3000, endMs: 9000 }]];
    const { clips, left } = bedOf([400_000, 400_000], flat, spoken);
    const border = clips[1]!.row.startSample;
    const decibels = (at: number) => 20 * Math.log10((left[at]! * 32_768) / 1000);
    expect(decibels(3000 * 48)).toBeCloseTo(0, 3);
    expect(decibels(border)).toBeCloseTo(6, 3);
    expect(decibels(border + 3000 * 48)).toBeCloseTo(0, 3);
  });
});
