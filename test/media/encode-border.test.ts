import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Move } from '../../src/domain/film/moves/move';
import { encodeBorder, type BorderToEncode } from '../../src/media/encode-border';
import { encodeClip } from '../../src/media/encode-clip';
import { encodeSound } from '../../src/media/sound/encode-sound';
import { joinClips } from '../../src/media/film-file/join-clips';
import { decode, lumaFrames, PROGRAMS } from './decoded';
import { cameraPath } from './motion/camera-path';
import { spotsIn, spottedPicture } from './motion/spotted-picture';
import { plain } from './pictures';
import { soundDirectory } from './sound/sound-files';

const SMALL = { width: 180, height: 320, fps: 30 };
const PIXELS = SMALL.width * SMALL.height;

const sounds = soundDirectory();
afterAll(sounds.remove);

describe.each(PROGRAMS)('a border rendered by $program', ({ ffmpeg: find }) => {
  let directory: string;
  let ffmpeg: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'storyreel-border-'));
    ffmpeg = await find();
  });
  afterEach(() => rm(directory, { recursive: true }));

  async function render(
    sides: Partial<BorderToEncode>,
    output = 'border.mp4',
  ): Promise<{ file: string; frames: number }> {
    const frames = await encodeBorder({ ffmpeg, directory, border: 'fade', format: SMALL, ...sides, output });
    return { file: join(directory, output), frames };
  }

  /** The luma in the middle of each frame. */
  async function lumasOf(file: string): Promise<number[]> {
    const frames = await lumaFrames(ffmpeg, file, PIXELS);
    return frames.map((frame) => frame[PIXELS / 2 + SMALL.width / 2]!);
  }

  it('fades from one picture to the other in fifteen even steps', async () => {
    const [before, after] = [{ picture: await plain('#ffffff') }, { picture: await plain('#000000') }];
    const { file, frames } = await render({ before, after });
    const lumas = await lumasOf(file);
    expect([frames, lumas.length]).toEqual([15, 15]);
    lumas.forEach((luma, index) => expect(Math.abs(luma - (255 - (255 * (index + 1)) / 16))).toBeLessThan(3));
  });

  it('dips into black and out of it, and does half of that at the start and the end of a film', async () => {
    const white = { picture: await plain('#ffffff') };
    const expected = [7, 6, 5, 4, 3, 2, 1, 0, 1, 2, 3, 4, 5, 6, 7].map((share) => (255 * share) / 8);
    const near = (lumas: number[], wanted: number[]) => {
      expect(lumas).toHaveLength(wanted.length);
      lumas.forEach((luma, index) => expect(Math.abs(luma - wanted[index]!)).toBeLessThan(3));
    };
    near(await lumasOf((await render({ border: 'dip', before: white, after: white })).file), expected);
    near(await lumasOf((await render({ after: white }, 'start.mp4')).file), expected.slice(8));
    near(await lumasOf((await render({ before: white }, 'end.mp4')).file), expected.slice(0, 8));
  });

  it('keeps colours as they are in the clips on its sides, and has none in black', async () => {
    const picture = await plain('#c83c14');
    const { file } = await render({ before: { picture }, after: { picture } });
    await encodeClip({ ffmpeg, directory, picture, captions: [], format: SMALL, frames: 1, output: 'clip.mp4' });
    const raw = (path: string) => decode(ffmpeg, '-i', path, '-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-');
    const clip = await raw(join(directory, 'clip.mp4'));
    const border = await raw(file);
    const near = (bytes: Buffer, expected: Buffer) => {
      const far = bytes.findIndex((byte, at) => Math.abs(byte - expected[at % expected.length]!) > 2);
      expect([far, bytes[far]]).toEqual([-1, undefined]);
    };
    near(border, clip);
    const end = await raw((await render({ before: { picture } }, 'end.mp4')).file);
    const black = Buffer.concat([Buffer.alloc(PIXELS, 16), Buffer.alloc(PIXELS / 2, 128)]);
    near(end.subarray(-clip.length), black);
  });

  it('is the same file when its input is the same', async () => {
    const sides = { before: { picture: await plain('#204060') }, after: { picture: await plain('#604020') } };
    const [first, second] = [await render(sides, 'first.mp4'), await render(sides, 'second.mp4')];
    expect((await readFile(first.file)).equals(await readFile(second.file))).toBe(true);
  });

  it('says what is wrong with a picture that is none, and leaves no file', async () => {
    const broken = { picture: (await plain('#204060')).subarray(0, 100) };
    await expect(render({ before: broken })).rejects.toThrow('draw this illustration again');
    await expect(access(join(directory, 'border.mp4'))).rejects.toThrow('ENOENT');
  });

  it('joins clips by copying to a film that decodes frame by frame, at even times', async () => {
    const [white, black] = [{ picture: await plain('#ffffff') }, { picture: await plain('#000000') }];
    const clip = { ffmpeg, directory, captions: [], format: SMALL, frames: 8 };
    await encodeClip({ ...clip, ...white, output: 'white.mp4' });
    await encodeClip({ ...clip, ...black, output: 'black.mp4' });
    const pieces = [
      { video: 'start.mp4', frames: (await render({ after: white }, 'start.mp4')).frames },
      { video: 'white.mp4', frames: 8 },
      { video: 'between.mp4', frames: (await render({ before: white, after: black }, 'between.mp4')).frames },
      { video: 'black.mp4', frames: 8 },
      { video: 'end.mp4', frames: (await render({ before: black }, 'end.mp4')).frames },
    ];
    const { signal } = new AbortController();
    // The shortest scenes that there are: 23 frames each.
    const heard = { clips: sounds.clips([new Int16Array(1), new Int16Array(1)]) };
    await encodeSound({ ...heard, ffmpeg, directory, output: 'sound.m4a', signal });
    const film = { title: 'The Sea', language: 'en', sound: 'sound.m4a', fps: 30, output: 'film.mp4' };
    await joinClips({ ffmpeg, directory, clips: pieces, ...film });
    const lines = (await decode(ffmpeg, '-i', join(directory, 'film.mp4'), '-map', '0:v', '-f', 'framemd5', '-'))
      .toString()
      .split('\n')
      .filter((line) => line.startsWith('0,'));
    expect(lines.map((line) => Number(line.split(',')[2]))).toEqual(Array.from({ length: 46 }, (_, index) => index));
    const lumas = await lumasOf(join(directory, 'film.mp4'));
    const steps = lumas.slice(1).map((luma, index) => luma - lumas[index]!);
    // Never a jump: what comes after a border is the next step of it.
    expect(Math.max(...steps.map(Math.abs))).toBeLessThan(255 / 8 + 4);
    expect([lumas[14], lumas[30]].map((luma) => luma! > 230)).toEqual([true, false]);
  });

  it('has both cameras go on as they do in the clips on its sides', async () => {
    const format = { width: 360, height: 640, fps: 30 };
    const size = { width: 1.5 * format.width, height: 1.5 * format.height };
    const spots = spotsIn(size.width, size.height);
    const spotted = { picture: await spottedPicture(size.width, size.height, spots) };
    const dark = { picture: await plain('#282828') };
    // As quick at its ends as in between: whoever is a frame late there is more than half a pixel off.
    const at = (frame: number) => ({ share: 0.9, x: 0.53 - frame / 1000, y: 0.52 - frame / 1500 });
    const moves = Array.from({ length: 60 }, (_, frame): Move => {
      return { kind: 'drift', frames: 1, from: at(frame), to: at(frame + 1) };
    });
    const clip = { ffmpeg, directory, ...spotted, captions: [], format, moves, movedBefore: 15, frames: 30 };
    await encodeClip({ ...clip, output: 'clip.mp4' });
    await render({ format, before: { ...spotted, moves }, after: dark }, 'end.mp4');
    await render({ format, before: dark, after: { ...spotted, moves } }, 'begin.mp4');
    const lumas = (name: string) => lumaFrames(ffmpeg, join(directory, name), format.width * format.height);
    // Of a border, the frames in which the spots are bright enough to be followed.
    const bright = 8;
    const seen = [
      ...(await lumas('begin.mp4')).slice(-bright),
      ...(await lumas('clip.mp4')),
      ...(await lumas('end.mp4')).slice(0, bright),
    ];
    const { jitter, farthest } = cameraPath(seen, { spots, picture: size, format, moves, first: 15 - bright });
    expect(jitter).toBeLessThan(0.06);
    expect(farthest).toBeLessThan(0.25);
  });
});
