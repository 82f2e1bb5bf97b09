import { filmSound } from '../../../src/media/sound/film-sound';
import { filmVoice } from '../../../src/media/sound/film-voice';
import { loudnessOf } from '../../../src/domain/sound/loudness';
import { soundDirectory, tone } from './sound-files';

const sounds = soundDirectory();
afterAll(sounds.remove);

describe('the voices of a film', () => {
  const loud = new Int16Array(9600).fill(16_384);

  it('have for each clip exactly the samples of its frames, and begin where its row says', () => {
    const clips = sounds.clips([loud, new Int16Array(5).fill(16_384)]);
    const pieces = [...filmVoice(clips)];
    expect(pieces.map((piece) => piece.length)).toEqual(clips.map(({ row }) => row.samples));
    const heard = [...pieces[0]!.entries()].filter(([, sample]) => sample !== 0).map(([at]) => at);
    expect([heard[0], heard.at(-1)]).toEqual([14_400, 14_400 + 9599]);
    expect(pieces[0]![14_400 + 4800]).toBe(0.5);
  });

  it('have faded edges, so that no step clicks', () => {
    for (const piece of filmVoice(sounds.clips([loud]))) {
      const steps = piece.map((sample, at) => Math.abs(sample - (piece[at - 1] ?? 0)));
      expect(Math.max(...steps)).toBeLessThan(0.002);
    }
  });

  it('are read only when their turn comes', () => {
    const [first, second] = sounds.clips([loud, loud]);
    const voices = filmVoice([first!, { ...second!, narration: '/nowhere.wav' }]);
    expect(voices.next().value).toHaveLength(first!.row.samples);
    expect(() => voices.next()).toThrow('ENOENT');
  });

  it('are refused when a clip has no room for its own', () => {
    const [short] = sounds.clips([new Int16Array(100)]);
    const [long] = sounds.clips([new Int16Array(30_000)]);
    const voices = filmVoice([{ ...long!, row: short!.row }]);
    expect(() => voices.next()).toThrow(`has 30000 samples, but its clip has room for ${23 * 1600 - 14_400}`);
  });
});

describe('the sound of a film', () => {
  const voice = tone(300, 480_000, 6000);
  const music = sounds.bed(tone(440, 480_000, 15_000, 2), 400_000);

  it('without music is that of its voices, once for both sides', () => {
    const clips = sounds.clips([voice]);
    expect([...filmSound({ clips })()]).toEqual([...filmVoice(clips)].map((piece) => [piece]));
  });

  it('has music 12 dB under the voice, whatever the levels of both', () => {
    for (const [voicePeak, musicPeak] of [
      [6000, 15_000],
      [20_000, 1500],
    ] as const) {
      const clips = sounds.clips([tone(300, 480_000, voicePeak)]);
      const bed = sounds.bed(tone(440, 480_000, musicPeak, 2), 400_000);
      const [[left, right]] = [...filmSound({ clips, bed })()] as [[Float32Array, Float32Array]];
      const [spoken] = [...filmVoice(clips)] as [Float32Array];
      // Where the fade-in is over and the voice still speaks.
      const from = 96_000;
      const part = (side: Float32Array) => side.map((sample, at) => sample - spoken[at]!).subarray(from, 480_000);
      const under = loudnessOf([[spoken.subarray(from, 480_000)]]) - loudnessOf([[part(left), part(right)]]);
      expect(Math.abs(under - 12)).toBeLessThan(0.3);
    }
  });

  it('has music also where all voices are silent, and no noise', () => {
    const [[left]] = [...filmSound({ clips: sounds.clips([new Int16Array(480_000)]), bed: music })()] as [
      Float32Array[],
    ];
    const loudness = loudnessOf([[left!]]);
    expect(loudness).toBeGreaterThan(-40);
    expect(loudness).toBeLessThan(-20);
  });

  it('refuses music of which more is to be repeated than there is', () => {
    const bed = { ...music, loopSamples: 480_001 };
    expect(() => filmSound({ clips: sounds.clips([voice]), bed })).toThrow('480001: compose it again');
  });
});
