import { clipAlone } from '../../../src/domain/film/timeline';
import { filmSound } from '../../../src/media/sound/film-sound';
import { encodeWav } from '../../../src/media/sound/wav';

function clip(samples: Int16Array, log?: string[], name = '') {
  return {
    row: clipAlone({ samples: samples.length }, 30),
    readNarration: async () => {
      log?.push(name);
      return encodeWav(samples);
    },
  };
}

describe('the sound of a film', () => {
  const loud = new Int16Array(9600).fill(16_384);

  it('gives each clip exactly the samples of its frames, the voice where its row says', async () => {
    const clips = [clip(loud), clip(new Int16Array(5).fill(16_384))];
    const pieces: Float32Array[] = [];
    for await (const piece of filmSound(clips)) pieces.push(piece);
    expect(pieces.map((piece) => piece.length)).toEqual(clips.map(({ row }) => row.samples));
    const heard = [...pieces[0]!.entries()].filter(([, sample]) => sample !== 0).map(([at]) => at);
    expect([heard[0], heard.at(-1)]).toEqual([14_400, 14_400 + 9599]);
    expect(pieces[0]![14_400 + 4800]).toBe(0.5);
  });

  it('fades the edges of a voice, so that no step clicks', async () => {
    for await (const piece of filmSound([clip(loud)])) {
      const steps = piece.map((sample, at) => Math.abs(sample - (piece[at - 1] ?? 0)));
      expect(Math.max(...steps)).toBeLessThan(0.002);
    }
  });

  it('reads a narration only when its turn comes', async () => {
    const log: string[] = [];
    for await (const piece of filmSound([clip(loud, log, 'one'), clip(loud, log, 'two')]))
      log.push(`${piece.length} heard`);
    const heard = `${clipAlone({ samples: 9600 }, 30).samples} heard`;
    expect(log).toEqual(['one', heard, 'two', heard]);
  });

  it('refuses a narration that its clip has no room for', async () => {
    const sound = filmSound([{ ...clip(new Int16Array(30_000)), row: clipAlone({ samples: 100 }, 30) }]);
    await expect(sound.next()).rejects.toThrow(`has 30000 samples, but its clip has room for ${23 * 1600 - 14_400}`);
  });
});
