import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import type { Caption } from '../domain/captions/captions';
import type { CaptionStyle } from '../domain/captions/style/caption-style';
import { usualStyle } from '../domain/captions/style/resolved-style';
import type { Move } from '../domain/film/moves/move';
import type { Format } from '../domain/format';
import { captionAss } from './captions/caption-ass';
import { captionFonts, type CaptionFonts } from './captions/caption-font';
import { coverFrame } from './picture/cover-frame';
import { runFfmpeg } from './ffmpeg/ffmpeg';
import { fontsUsed } from './captions/fonts-used';
import { putFonts } from './captions/put-fonts';
import { clipProblem } from './clip-problem';
import { laidOver } from './overlay/lay-over';
import type { Overlay } from './overlay/overlay';
import { movingFrames } from './motion/moving-frames';

/** What one clip is made of. */
export interface ClipToEncode {
  /** The program, as `findFfmpeg` found it. */
  ffmpeg: string;
  /** A private directory for this clip's files: no other clip may use it at the same time. */
  directory: string;
  /** An encoded picture: PNG, JPEG or WebP of any size. */
  picture: Uint8Array;
  /** Their times count from the start of the clip. */
  captions: readonly Caption[];
  /** The fonts that the captions may be drawn with; those that come with Storyreel when none are given. */
  fonts?: CaptionFonts | undefined;
  /** How the captions look; the usual way when missing. */
  style?: CaptionStyle | undefined;
  /** Of their words, as a BCP 47 tag; missing where it is not known. */
  language?: string | undefined;
  format: Format;
  /** The exact length of the clip. */
  frames: number;
  /** How the camera goes over the picture, for just as many frames; when missing, it shows the middle of it and stands still. */
  moves?: readonly Move[] | undefined;
  /** What lies over the picture, and under the captions. */
  overlays?: readonly Overlay[] | undefined;
  /** The file to write: a name in the directory, or an absolute path. */
  output: string;
  /** Hears about twice a second how many frames are done. */
  onFrames?: ((frames: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** Names that need no escaping inside a filter. */
const CAPTIONS = 'captions.ass';
const FONTS = 'fonts';

/**
 * All clips share these settings, so that they can be joined without encoding again. One thread, because the number of threads
 * changes the result, and two clips at a time are faster than one with two threads.
 */
export const ENCODER = [
  ...['-c:v', 'libx264', '-preset', 'superfast', '-x264-params', 'mbtree=1:rc-lookahead=10', '-crf', '21'],
  ...['-profile:v', 'high', '-g', '60', '-threads', '1', '-pix_fmt', 'yuv420p'],
  ...['-color_primaries', 'bt709', '-color_trc', 'bt709', '-colorspace', 'bt709', '-color_range', 'tv'],
];

/** Makes a frame a whole number of ticks at any frame rate: at 30 fps a second has 15360 ticks. */
const TICKS_PER_FRAME = 512;

/**
 * Encodes a picture with its captions as a video-only MP4 of exactly `frames` frames; the same input gives the same file.
 * The picture is decoded only once. Throws as `runFfmpeg` and `movingFrames` do, and when the clip is not what was asked for;
 * no file is left then.
 */
export async function encodeClip(work: ClipToEncode): Promise<void> {
  const { format, captions, style = usualStyle(), language = 'und' } = work;
  const { width, height, fps } = format;
  const fonts = work.fonts ?? captionFonts();
  const [{ source, filters }] = await Promise.all([
    shownBy(work),
    putFonts(fontsUsed(captions, fonts), join(work.directory, FONTS)),
    writeFile(join(work.directory, CAPTIONS), captionAss(captions, { style, format, language }, fonts)),
  ]);
  await runFfmpeg({
    ...work,
    inputs: [
      {
        options: ['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-video_size', `${width}x${height}`, '-framerate', `${fps}`],
        source: laidOver(source, work.overlays ?? [], work.format),
      },
    ],
    outputOptions: [
      ...['-filter_threads', '1'],
      ...['-vf', [...filters, `ass=${CAPTIONS}:fontsdir=${FONTS}`].join(',')],
      ...['-frames:v', `${work.frames}`, ...ENCODER],
      ...['-video_track_timescale', `${fps * TICKS_PER_FRAME}`, '-fflags', '+bitexact', '-flags:v', '+bitexact'],
      ...['-map_metadata', '-1', '-f', 'mp4'],
    ],
  });
  await checkClip(work);
}

/** The raw frames that ffmpeg reads, and what its filters make of them before the captions. */
async function shownBy(work: ClipToEncode): Promise<{ source: AsyncIterable<Uint8Array>; filters: string[] }> {
  const { picture, format, moves, frames } = work;
  if (!moves) {
    // ffmpeg repeats the one frame that it gets.
    const still = once(await coverFrame(picture, format));
    return { source: still, filters: ['loop=loop=-1:size=1:start=0', `setpts=N/(${format.fps}*TB)`] };
  }
  const moved = moves.reduce((sum, move) => sum + move.frames, 0);
  if (moved !== frames) {
    throw new RangeError(`A clip of ${frames} frames needs moves of as many, but they have ${moved}: plan them again.`);
  }
  return { source: movingFrames({ picture, format, moves, frames }), filters: [] };
}

async function checkClip({ directory, output, frames }: ClipToEncode): Promise<void> {
  const path = resolve(directory, output);
  const problem = await clipProblem(path, { frames, ticksPerFrame: TICKS_PER_FRAME });
  if (!problem) return;
  await rm(path, { force: true });
  throw new Error(`A clip was not encoded as it should be: ${problem}. Nothing was kept of it. Try again.`);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
