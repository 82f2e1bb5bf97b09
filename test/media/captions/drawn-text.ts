import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer, text as textOf } from 'node:stream/consumers';

import type { Caption } from '../../../src/domain/captions/captions';
import { captionAss } from '../../../src/media/captions/ass/caption-ass';
import { type CaptionFonts, captionFonts } from '../../../src/media/captions/caption-font';
import { fontsUsed } from '../../../src/media/captions/fonts-used';
import { shownAs } from '../../domain/captions/showing';
import { putFonts } from '../../../src/media/captions/put-fonts';

const FORMAT = { width: 540, height: 540, fps: 30 };

/** What a caption left on a grey frame, and what libass said. Columns are those of bright pixels, and of yellow ones. */
export interface DrawnText {
  /** The PostScript names of the fonts that libass took, in the order in which it needed them. */
  fonts: string[];
  complaints: string[];
  left: number;
  right: number;
  bright: number;
  yellowLeft: number;
  yellowRight: number;
}

/** Draws one caption, its first word being spoken, with the fonts that it needs and no others. */
export async function drawText(
  ffmpeg: string,
  directory: string,
  text: string,
  fonts: CaptionFonts = captionFonts(),
): Promise<DrawnText> {
  const words = text
    .split(' ')
    .map((word, index) => ({ text: word, startMs: index * 5000, endMs: index * 5000 + 900 }));
  const captions: Caption[] = [{ words, startMs: 0, endMs: 90_000 }];
  await writeFile(join(directory, 'captions.ass'), captionAss(captions, shownAs({}, FORMAT), fonts));
  await putFonts(fontsUsed(captions, fonts), join(directory, 'fonts'));
  const input = [
    '-f',
    'rawvideo',
    '-pix_fmt',
    'rgb24',
    '-video_size',
    `${FORMAT.width}x${FORMAT.height}`,
    '-i',
    'pipe:0',
  ];
  const output = ['-frames:v', '1', '-f', 'rawvideo', '-pix_fmt', 'rgb24', 'pipe:1'];
  const child = spawn(ffmpeg, ['-v', 'verbose', ...input, '-vf', 'ass=captions.ass:fontsdir=fonts', ...output], {
    cwd: directory,
    stdio: 'pipe',
  });
  const ended = new Promise((done) => child.once('close', done));
  child.stdin.end(Buffer.alloc(FORMAT.width * FORMAT.height * 3, 96));
  const [frame, log] = await Promise.all([buffer(child.stdout), textOf(child.stderr)]);
  await ended;
  if (frame.length !== FORMAT.width * FORMAT.height * 3) throw new Error(`No whole frame was drawn: ${log}`);
  return {
    fonts: Array.from(log.matchAll(/fontselect: \(.*\) -> (.+?), /g), ([, name]) => name!),
    complaints: log.split('\n').filter((line) => /not found|failed/i.test(line)),
    ...pixelsOf(frame),
  };
}

function pixelsOf(frame: Buffer) {
  const bright: number[] = [];
  const yellow: number[] = [];
  for (let pixel = 0; pixel < frame.length / 3; pixel++) {
    if (frame[3 * pixel]! <= 200) continue;
    bright.push(pixel % FORMAT.width);
    if (frame[3 * pixel + 2]! < 120) yellow.push(pixel % FORMAT.width);
  }
  return {
    left: Math.min(...bright),
    right: Math.max(...bright),
    bright: bright.length,
    yellowLeft: Math.min(...yellow),
    yellowRight: Math.max(...yellow),
  };
}
