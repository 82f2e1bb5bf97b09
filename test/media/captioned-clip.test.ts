import sharp from 'sharp';
import type { Caption } from '../../src/domain/captions/captions';
import type { Move } from '../../src/domain/film/moves/move';
import { spoken } from '../domain/captions/spoken';
import { decode, lumaFrames, PROGRAMS } from './decoded';
import { plain } from './pictures';
import { usualCaptions } from '../domain/captions/showing';
import { PIXELS, SMALL, useClips } from './use-clips';

/** The rows, first and last column and number of pixels in which two frames differ clearly. */
function difference(one: Buffer, other: Buffer, width: number) {
  const differing: number[] = [];
  for (let at = 0; at < one.length; at++) if ((one[at]! - other[at]!) ** 2 > 24 ** 2) differing.push(at);
  const columns = differing.map((at) => at % width);
  return {
    top: Math.floor(differing[0]! / width),
    bottom: Math.floor(differing.at(-1)! / width),
    left: Math.min(...columns),
    right: Math.max(...columns),
    count: differing.length,
  };
}

describe.each(PROGRAMS)('a clip rendered by $program', ({ ffmpeg: find }) => {
  const clips = useClips(find);
  const { render } = clips;

  it('shows its captions where and when they belong, and nothing elsewhere', async () => {
    const captions = usualCaptions(spoken('Three small words.'));
    const bare = await lumaFrames(clips.ffmpeg, await render({ frames: 60 }), PIXELS);
    const shown = await lumaFrames(clips.ffmpeg, await render({ frames: 60, captions }, 'captions.mp4'), PIXELS);
    const seen = difference(bare[10]!, shown[10]!, SMALL.width);
    expect(seen.count).toBeGreaterThan(300);
    expect((seen.top + seen.bottom) / 2 / SMALL.height).toBeCloseTo(0.78, 1);
    expect(seen.bottom - seen.top).toBeLessThan(0.06 * SMALL.height);
    expect(Math.abs((seen.left + seen.right) / 2 - 90)).toBeLessThan(3);
    const visible = shown.map((frame, index) => difference(bare[index]!, frame, SMALL.width).count > 300);
    expect(visible.lastIndexOf(true)).toBe(Math.ceil((captions[0]!.endMs * 30) / 1000) - 1);
    expect(visible.indexOf(false)).toBe(visible.lastIndexOf(true) + 1);
  });

  describe('that begins later in its scene', () => {
    const later = { before: 7, movedBefore: 7, frames: 45 };

    it('shows captions in the same frames of the scene, at even times', async () => {
      const words = spoken('Three small words.').map(({ text, startMs, endMs }) => {
        return { text, startMs: startMs + 300, endMs: endMs + 300 };
      });
      const captions = usualCaptions(words);
      const whole = await lumaFrames(clips.ffmpeg, await render({ captions, frames: 60 }), PIXELS);
      const file = await render({ captions, ...later }, 'later.mp4');
      const shown = await lumaFrames(clips.ffmpeg, file, PIXELS);
      // A caption that came a frame early or late would differ in hundreds of pixels.
      const far = shown.map((frame, index) => difference(whole[index + 7]!, frame, SMALL.width).count >= 60);
      expect(far).toEqual(Array.from({ length: 45 }, () => false));
      const lines = (await decode(clips.ffmpeg, '-i', file, '-f', 'framemd5', '-')).toString().split('\n');
      const times = lines.filter((line) => line.startsWith('0,')).map((line) => Number(line.split(',')[2]));
      expect(times).toEqual(Array.from({ length: 45 }, (_, index) => index));
    });

    it('has its camera where it would have come to', async () => {
      const [from, to] = [0.3, 0.7].map((x) => ({ share: 0.6, x, y: 0.5 })) as [Move['from'], Move['to']];
      const moves: Move[] = [{ kind: 'pan right', frames: 60, from, to }];
      // At uneven distances, so that no two frames look alike.
      const bars = [20, 52, 105, 140].map(async (left) => ({ input: await plain('#ffffff', 20, 320), left, top: 0 }));
      const grey = sharp(await plain('#808080', 180, 320));
      const picture = await grey
        .composite(await Promise.all(bars))
        .png()
        .toBuffer();
      const whole = await lumaFrames(clips.ffmpeg, await render({ picture, moves, frames: 60 }), PIXELS);
      const shown = await lumaFrames(clips.ffmpeg, await render({ picture, moves, ...later }, 'later.mp4'), PIXELS);
      const nearest = shown.map((frame) => {
        const off = whole.map((other) => frame.reduce((sum, luma, at) => sum + (luma - other[at]!) ** 2, 0));
        return off.indexOf(Math.min(...off));
      });
      expect(nearest).toEqual(Array.from({ length: 45 }, (_, index) => index + 7));
    });
  });

  it('shows hostile words as they are: they do nothing, and never leave the frame', async () => {
    const at = (text: string): Caption[] => [{ words: [{ text, startMs: 0, endMs: 900 }], startMs: 0, endMs: 1000 }];
    const bare = await lumaFrames(clips.ffmpeg, await render({ frames: 1 }), PIXELS);
    const look = async (text: string) => {
      const [frame] = await lumaFrames(
        clips.ffmpeg,
        await render({ frames: 1, captions: at(text) }, 'hostile.mp4'),
        PIXELS,
      );
      return difference(bare[0]!, frame!, SMALL.width);
    };
    const tame = await look('xanxx');
    for (const text of [
      '{\\an8}x',
      '{\\pos(0,0)}',
      'a\\Nb\\nc',
      '{\\fs300}x',
      '{\\p1}m',
      'x{\\alpha&HFF&',
      '\\',
      '{',
    ]) {
      const seen = await look(text);
      expect(seen.count).toBeGreaterThan(text.length * 8);
      expect(seen.top).toBeGreaterThan(tame.top - 12);
      expect(seen.bottom).toBeLessThan(tame.bottom + 12);
    }
    const [braces, brackets] = [await look('{\\b1}'), await look('(/b1)')];
    expect(Math.abs(braces.right - braces.left - (brackets.right - brackets.left))).toBeLessThan(8);
    const long = await look('Wm'.repeat(60));
    expect(long.left).toBeGreaterThan(5);
    expect(long.right).toBeLessThan(SMALL.width - 5);
  });

  it('moves the camera over the picture, from the first view to the last, and its captions stay in their place', async () => {
    const picture = await sharp(await plain('#202020', 180, 320))
      .composite([{ input: await plain('#ffffff', 60, 320), left: 60, top: 0 }])
      .png()
      .toBuffer();
    const closer = { share: 0.8, x: 0.5, y: 0.5 };
    const moves: Move[] = [{ kind: 'push in', frames: 60, from: { share: 1, x: 0.5, y: 0.5 }, to: closer }];
    const bare = await lumaFrames(clips.ffmpeg, await render({ picture, moves, frames: 60 }), PIXELS);
    const lit = (frame: Buffer) => frame.subarray(0, SMALL.width).filter((luma) => luma > 128).length;
    expect(bare).toHaveLength(60);
    expect(Math.abs(lit(bare[0]!) - 60)).toBeLessThan(3);
    expect(Math.abs(lit(bare[59]!) - 75)).toBeLessThan(3);
    const captions = usualCaptions(spoken('Three small words.'));
    const shown = await lumaFrames(
      clips.ffmpeg,
      await render({ picture, moves, frames: 60, captions }, 'words.mp4'),
      PIXELS,
    );
    // Where the captions are: the edge of the bar, which moves, may be coded otherwise in the two clips.
    const captioned = PIXELS / 2;
    const seen = [5, 20].map((at) =>
      difference(bare[at]!.subarray(captioned), shown[at]!.subarray(captioned), SMALL.width),
    );
    expect(Math.abs(seen[0]!.top - seen[1]!.top)).toBeLessThan(4);
    expect(seen[0]!.count).toBeGreaterThan(300);
  });
});
