import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer, text as textOf } from 'node:stream/consumers';
import { captionsOf, type Showing } from '../../../src/domain/captions/captions';
import type { WordTime } from '../../../src/domain/film/narration';
import { captionAss } from '../../../src/media/captions/ass/caption-ass';
import { captionFonts } from '../../../src/media/captions/caption-font';
import { fontsUsed } from '../../../src/media/captions/fonts-used';
import { putFonts } from '../../../src/media/captions/put-fonts';

const GREY = 96;

/** A frame as it is seen: RGB, row by row. */
export interface DrawnFrame {
  width: number;
  height: number;
  pixels: Buffer;
}

/** Draws what captions show on a grey picture at a moment. */
export async function drawFrame(
  ffmpeg: string,
  directory: string,
  words: readonly WordTime[],
  { showing, atMs }: { showing: Showing; atMs: number },
): Promise<DrawnFrame> {
  const { width, height } = showing.format;
  const fonts = captionFonts(undefined, showing.style.preset === 'none' ? undefined : showing.style.font);
  const captions = captionsOf(words, showing);
  await writeFile(join(directory, 'captions.ass'), captionAss(captions, showing, fonts));
  await putFonts(fontsUsed(captions, fonts), join(directory, 'fonts'));
  const input = ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-video_size', `${width}x${height}`, '-i', 'pipe:0'];
  const filters = `setpts=PTS+${atMs / 1000}/TB,ass=captions.ass:fontsdir=fonts`;
  const output = ['-frames:v', '1', '-f', 'rawvideo', '-pix_fmt', 'rgb24', 'pipe:1'];
  const child = spawn(ffmpeg, ['-v', 'error', ...input, '-vf', filters, ...output], { cwd: directory, stdio: 'pipe' });
  const ended = new Promise((done) => child.once('close', done));
  child.stdin.end(Buffer.alloc(width * height * 3, GREY));
  const [pixels, log] = await Promise.all([buffer(child.stdout), textOf(child.stderr)]);
  await ended;
  if (pixels.length !== width * height * 3) throw new Error(`No whole frame was drawn: ${log}`);
  return { width, height, pixels };
}

/** How many pixels are of a kind, and the box around them; of none the box is turned inside out. */
export function pixelsLike({ width, pixels }: DrawnFrame, isSo: (red: number, green: number, blue: number) => boolean) {
  const box = { count: 0, left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (let pixel = 0; pixel < pixels.length / 3; pixel++) {
    if (!isSo(pixels[3 * pixel]!, pixels[3 * pixel + 1]!, pixels[3 * pixel + 2]!)) continue;
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    box.count++;
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

/** Letters in a light colour. */
export const isBright = (red: number) => red > 200;
export const isYellow = (red: number, _green: number, blue: number) => red > 200 && blue < 120;
/** Whatever is not the grey of the picture. */
export const isDrawnOn = (red: number) => Math.abs(red - GREY) > 3;
