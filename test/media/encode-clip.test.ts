import { access, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import sharp from 'sharp';

import type { Caption } from '../../src/domain/captions/captions';
import type { Move } from '../../src/domain/film/moves/move';
import { type ClipToEncode, encodeClip } from '../../src/media/encode-clip';
import { spoken } from '../domain/captions/spoken';
import { decode, lumaFrames, PROGRAMS, told } from './decoded';
import { plain } from './pictures';
import { usualCaptions } from '../domain/captions/showing';

const SMALL = { width: 180, height: 320, fps: 30 };
const PIXELS = SMALL.width * SMALL.height;

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
  let directory: string;
  let ffmpeg: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'storyreel-test-'));
    ffmpeg = await find();
  });
  afterEach(() => rm(directory, { recursive: true }));

  async function render(changes: Partial<ClipToEncode>, name = 'clip.mp4'): Promise<string> {
    const picture = changes.picture ?? (await plain('#808080'));
    const one = { ffmpeg, directory, picture, captions: [], format: SMALL, frames: 10, output: name, ...changes };
    await encodeClip(one);
    return join(directory, name);
  }

  it.each([1, 2, 61, 200])('has exactly %d frames, that decode without errors', async (frames) => {
    const done: number[] = [];
    const file = await render({ frames, onFrames: (count) => done.push(count) });
    expect(await lumaFrames(ffmpeg, file, PIXELS)).toHaveLength(frames);
    expect(done.at(-1)).toBe(frames);
  });

  it('shows frames at even times, at any rate', async () => {
    for (const fps of [24, 25, 30]) {
      const file = await render({ frames: 50, format: { ...SMALL, fps } });
      const lines = (await decode(ffmpeg, '-i', file, '-f', 'framemd5', '-')).toString().split('\n');
      expect(lines).toContain(`#tb 0: 1/${fps}`);
      const times = lines.filter((line) => line.startsWith('0,')).map((line) => Number(line.split(',')[2]));
      expect(times).toEqual(Array.from({ length: 50 }, (_, index) => index));
    }
  });

  it('is the same file when its input is the same', async () => {
    const captions = usualCaptions(spoken('The same words.'));
    const first = await readFile(await render({ captions, frames: 40 }, 'first.mp4'));
    const second = await readFile(await render({ captions, frames: 40 }, 'second.mp4'));
    expect(first.equals(second)).toBe(true);
  });

  it('says that its colours are BT.709, and they are', async () => {
    const file = await render({ picture: await plain('#c83c14') });
    expect(await told(ffmpeg, file)).toMatch(/h264 \(Main\).*yuv420p\(tv, bt709[^)]*\).* 30 fps/);
    const frame = await decode(ffmpeg, '-i', file, '-frames:v', '1', '-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-');
    const [y, u, v] = [frame[0]!, frame[PIXELS]!, frame[PIXELS + PIXELS / 4]!];
    const red = 1.1644 * (y - 16) + 1.7927 * (v - 128);
    const green = 1.1644 * (y - 16) - 0.2132 * (u - 128) - 0.5329 * (v - 128);
    const blue = 1.1644 * (y - 16) + 2.1124 * (u - 128);
    for (const [seen, meant] of [
      [red, 0xc8],
      [green, 0x3c],
      [blue, 0x14],
    ] as const) {
      expect(Math.abs(seen - meant)).toBeLessThan(4);
    }
  });

  it('covers its format with the middle of the picture', async () => {
    const wide = await sharp(await plain('#000000', 400, 100))
      .composite([{ input: await plain('#ffffff', 30, 100), left: 185, top: 0 }])
      .jpeg({ quality: 95 })
      .toBuffer();
    const [frame] = await lumaFrames(ffmpeg, await render({ picture: wide }), PIXELS);
    const row = frame!.subarray(160 * SMALL.width, 161 * SMALL.width);
    expect([row[20], row[90], row[160]].map((luma) => luma! > 128)).toEqual([false, true, false]);
  });

  it('shows its captions where and when they belong, and nothing elsewhere', async () => {
    const captions = usualCaptions(spoken('Three small words.'));
    const bare = await lumaFrames(ffmpeg, await render({ frames: 60 }), PIXELS);
    const shown = await lumaFrames(ffmpeg, await render({ frames: 60, captions }, 'captions.mp4'), PIXELS);
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
      const whole = await lumaFrames(ffmpeg, await render({ captions, frames: 60 }), PIXELS);
      const file = await render({ captions, ...later }, 'later.mp4');
      const shown = await lumaFrames(ffmpeg, file, PIXELS);
      // A caption that came a frame early or late would differ in hundreds of pixels.
      const far = shown.map((frame, index) => difference(whole[index + 7]!, frame, SMALL.width).count >= 60);
      expect(far).toEqual(Array.from({ length: 45 }, () => false));
      const lines = (await decode(ffmpeg, '-i', file, '-f', 'framemd5', '-')).toString().split('\n');
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
      const whole = await lumaFrames(ffmpeg, await render({ picture, moves, frames: 60 }), PIXELS);
      const shown = await lumaFrames(ffmpeg, await render({ picture, moves, ...later }, 'later.mp4'), PIXELS);
      const nearest = shown.map((frame) => {
        const off = whole.map((other) => frame.reduce((sum, luma, at) => sum + (luma - other[at]!) ** 2, 0));
        return off.indexOf(Math.min(...off));
      });
      expect(nearest).toEqual(Array.from({ length: 45 }, (_, index) => index + 7));
    });
  });

  it('shows hostile words as they are: they do nothing, and never leave the frame', async () => {
    const at = (text: string): Caption[] => [{ words: [{ text, startMs: 0, endMs: 900 }], startMs: 0, endMs: 1000 }];
    const bare = await lumaFrames(ffmpeg, await render({ frames: 1 }), PIXELS);
    const look = async (text: string) => {
      const [frame] = await lumaFrames(ffmpeg, await render({ frames: 1, captions: at(text) }, 'hostile.mp4'), PIXELS);
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
    const bare = await lumaFrames(ffmpeg, await render({ picture, moves, frames: 60 }), PIXELS);
    const lit = (frame: Buffer) => frame.subarray(0, SMALL.width).filter((luma) => luma > 128).length;
    expect(bare).toHaveLength(60);
    expect(Math.abs(lit(bare[0]!) - 60)).toBeLessThan(3);
    expect(Math.abs(lit(bare[59]!) - 75)).toBeLessThan(3);
    const captions = usualCaptions(spoken('Three small words.'));
    const shown = await lumaFrames(ffmpeg, await render({ picture, moves, frames: 60, captions }, 'words.mp4'), PIXELS);
    // Where the captions are: the edge of the bar, which moves, may be coded otherwise in the two clips.
    const captioned = PIXELS / 2;
    const seen = [5, 20].map((at) =>
      difference(bare[at]!.subarray(captioned), shown[at]!.subarray(captioned), SMALL.width),
    );
    expect(Math.abs(seen[0]!.top - seen[1]!.top)).toBeLessThan(4);
    expect(seen[0]!.count).toBeGreaterThan(300);
  });

  it('refuses moves that do not last as long as the clip', async () => {
    const view = { share: 1, x: 0.5, y: 0.5 };
    const moves: Move[] = [{ kind: 'hold', frames: 9, from: view, to: view }];
    await expect(render({ moves, frames: 10 })).rejects.toThrow(
      'frames 0 to 10 of its moves needs as many, but they have 9',
    );
  });

  const still = { share: 1, x: 0.5, y: 0.5 };
  it.each([
    ['a picture that stands still', undefined],
    ['one that moves', [{ kind: 'pan up', frames: 100_000, from: { ...still, y: 0.6 }, to: still }]],
  ] as [string, Move[] | undefined][])('leaves no process and no file when it is aborted: %s', async (_what, moves) => {
    const abort = new AbortController();
    const picture = await plain('#335577', 1080, 1920);
    const rendering = render({
      moves,
      picture,
      format: { width: 1080, height: 1920, fps: 30 },
      frames: 100_000,
      signal: abort.signal,
      onFrames: () => abort.abort(new Error('cancelled')),
    });
    await expect(rendering).rejects.toThrow('cancelled');
    expect((await readdir(directory)).filter((name) => name.endsWith('.mp4'))).toEqual([]);
  });

  it('refuses what is not a picture, before ffmpeg sees a byte of it', async () => {
    const playlist = Buffer.from('#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n');
    await expect(render({ picture: playlist })).rejects.toThrow(
      'must be a whole PNG, JPEG or WebP, but it cannot be read',
    );
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    await expect(render({ picture: svg })).rejects.toThrow('but it is svg: draw this illustration again');
    const half = (
      await sharp(await plain('#fff', 900, 900))
        .png({ compressionLevel: 0 })
        .toBuffer()
    ).subarray(0, 9000);
    await expect(render({ picture: half })).rejects.toThrow('must be a whole PNG, JPEG or WebP, but it cannot be read');
    await expect(access(join(directory, 'clip.mp4'))).rejects.toThrow('ENOENT');
  });
});
