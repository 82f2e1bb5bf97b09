import { access, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Move } from '../../src/domain/film/moves/move';
import { spoken } from '../domain/captions/spoken';
import { decode, lumaFrames, PROGRAMS, told } from './decoded';
import { plain } from './pictures';
import { usualCaptions } from '../domain/captions/showing';
import { PIXELS, SMALL, useClips } from './use-clips';

describe.each(PROGRAMS)('a clip rendered by $program', ({ ffmpeg: find }) => {
  const clips = useClips(find);
  const { render } = clips;

  it.each([1, 2, 61, 200])('has exactly %d frames, that decode without errors', async (frames) => {
    const done: number[] = [];
    const file = await render({ frames, onFrames: (count) => done.push(count) });
    expect(await lumaFrames(clips.ffmpeg, file, PIXELS)).toHaveLength(frames);
    expect(done.at(-1)).toBe(frames);
  });

  it('shows frames at even times, at any rate', async () => {
    for (const fps of [24, 25, 30]) {
      const file = await render({ frames: 50, format: { ...SMALL, fps } });
      const lines = (await decode(clips.ffmpeg, '-i', file, '-f', 'framemd5', '-')).toString().split('\n');
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
    expect(await told(clips.ffmpeg, file)).toMatch(/h264 \(Main\).*yuv420p\(tv, bt709[^)]*\).* 30 fps/);
    const frame = await decode(
      clips.ffmpeg,
      '-i',
      file,
      '-frames:v',
      '1',
      '-f',
      'rawvideo',
      '-pix_fmt',
      'yuv420p',
      '-',
    );
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
    const [frame] = await lumaFrames(clips.ffmpeg, await render({ picture: wide }), PIXELS);
    const row = frame!.subarray(160 * SMALL.width, 161 * SMALL.width);
    expect([row[20], row[90], row[160]].map((luma) => luma! > 128)).toEqual([false, true, false]);
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
    const rendering = render({
      moves,
      picture: await plain('#335577', 360, 640),
      format: { width: 360, height: 640, fps: 30 },
      frames: 100_000,
      signal: abort.signal,
      onFrames: () => abort.abort(new Error('cancelled')),
    });
    await expect(rendering).rejects.toThrow('cancelled');
    expect((await readdir(clips.directory)).filter((name) => name.endsWith('.mp4'))).toEqual([]);
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
    await expect(access(join(clips.directory, 'clip.mp4'))).rejects.toThrow('ENOENT');
  });
});
