import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Caption } from '../domain/captions/captions';
import type { CaptionStyle } from '../domain/captions/style/caption-style';
import { usualStyle } from '../domain/captions/style/resolved-style';
import type { Move } from '../domain/film/moves/move';
import { captionAss } from './captions/ass/caption-ass';
import { captionFonts, type CaptionFonts } from './captions/caption-font';
import { fontsUsed } from './captions/fonts-used';
import { putFonts } from './captions/put-fonts';
import { encodeFrames, type FramesToEncode } from './encode-frames';
import { movingFrames } from './motion/moving-frames';
import { coverFrame } from './picture/cover-frame';
import { stillFilters, timesFrom } from './still-filters';

/** What one clip is made of, and the file to make of it. */
export interface ClipToEncode extends Omit<FramesToEncode, 'source' | 'filters' | 'stands'> {
  /** An encoded picture: PNG, JPEG or WebP of any size. */
  picture: Uint8Array;
  /** Their times count from the start of the scene. */
  captions: readonly Caption[];
  /** The fonts that the captions may be drawn with; those that come with Storyreel when none are given. */
  fonts?: CaptionFonts | undefined;
  /** How the captions look; the usual way when missing. */
  style?: CaptionStyle | undefined;
  /** Of their words, as a BCP 47 tag; missing where it is not known. */
  language?: string | undefined;
  /** How many frames of the scene come before the clip, in a border; none when missing. */
  before?: number | undefined;
  /** How the camera goes over the picture; when missing, it shows the middle of it and stands still. */
  moves?: readonly Move[] | undefined;
  /** How many frames of the moves come before the clip; none when missing. */
  movedBefore?: number | undefined;
}

/** Names that need no escaping inside a filter. */
const CAPTIONS = 'captions.ass';
const FONTS = 'fonts';

/**
 * Encodes a picture with its captions as a video-only MP4 of exactly `frames` frames; the same input gives the same file.
 * The picture is decoded only once. Throws as `encodeFrames` and `movingFrames` do; no file is left then.
 */
export async function encodeClip(work: ClipToEncode): Promise<void> {
  const { before = 0, format, captions, style = usualStyle(), language = 'und' } = work;
  const fonts = work.fonts ?? captionFonts();
  const source = shownBy(work);
  await Promise.all([
    putFonts(fontsUsed(captions, fonts), join(work.directory, FONTS)),
    writeFile(join(work.directory, CAPTIONS), captionAss(captions, { style, format, language }, fonts)),
  ]);
  const draw = `ass=${CAPTIONS}:fontsdir=${FONTS}`;
  // Captions are drawn at the scene's own times, whichever of its frames the clip begins with.
  const moving = before > 0 ? [timesFrom(before, format), draw, timesFrom(0, format)] : [draw];
  const stands = !work.moves;
  const filters = stands ? stillFilters({ captions, style, format, before, frames: work.frames }, draw) : moving;
  await encodeFrames({ ...work, source, filters, stands });
}

function shownBy({ picture, format, moves, movedBefore = 0, frames, signal }: ClipToEncode): AsyncIterable<Uint8Array> {
  if (!moves) return covering(picture, format, signal);
  const moved = moves.reduce((sum, move) => sum + move.frames, 0);
  if (moved < movedBefore + frames) {
    throw new RangeError(
      `A clip of frames ${movedBefore} to ${movedBefore + frames} of its moves needs as many, but they have ${moved}: plan them again.`,
    );
  }
  return movingFrames({ picture, format, moves, first: movedBefore, frames });
}

/** The one frame of a picture that stands still; it is made from now on, while ffmpeg starts. */
function covering(...cover: Parameters<typeof coverFrame>): AsyncIterable<Uint8Array> {
  const frame = coverFrame(...cover);
  // Thrown where it is asked for, if it ever is.
  frame.catch(() => undefined);
  return (async function* () {
    yield await frame;
  })();
}
