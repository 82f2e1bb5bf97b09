import { borderFrames, type ShownBorder } from '../domain/film/borders/border';
import { borderShares, type Shares } from '../domain/film/borders/shares';
import type { Move } from '../domain/film/moves/move';
import type { Format } from '../domain/format';
import { encodeFrames, type FramesToEncode } from './encode-frames';
import { blend, type Seen } from './motion/blend';
import { movingFrames } from './motion/moving-frames';
import { coverFrame } from './picture/cover-frame';

/** What is seen on one side of a border. */
export interface BorderSide {
  /** An encoded picture: PNG, JPEG or WebP of any size. */
  picture: Uint8Array;
  /**
   * How the camera goes over the picture, from the first frame of the border before it to the last of the one after it; when missing,
   * it shows the middle of it and stands still.
   */
  moves?: readonly Move[] | undefined;
}

/** What a border is made of, and the file to make of it: at the start of a film it has no side before it, at the end none after. */
export interface BorderToEncode extends Omit<FramesToEncode, 'source' | 'filters' | 'frames' | 'stands'> {
  border: ShownBorder;
  before?: BorderSide | undefined;
  after?: BorderSide | undefined;
}

/**
 * Encodes the border between two scenes, in which both cameras go on as they do in the scenes' clips; the same input gives the same
 * file. Answers how many frames it has. Throws as `encodeFrames` and `movingFrames` do; no file is left then.
 */
export async function encodeBorder({ border, before, after, ...work }: BorderToEncode): Promise<number> {
  const { format } = work;
  const sides = { hasBefore: before !== undefined, hasAfter: after !== undefined };
  const shares = borderShares(border, sides, format.fps);
  await encodeFrames({
    ...work,
    source: blended({ before, after, shares, format, signal: work.signal }),
    frames: shares.length,
  });
  return shares.length;
}

interface Blended {
  before: BorderSide | undefined;
  after: BorderSide | undefined;
  shares: readonly Shares[];
  format: Format;
  signal: AbortSignal | undefined;
}

async function* blended({ before, after, shares, format, signal }: Blended): AsyncGenerator<Uint8Array> {
  const { tail, head } = borderFrames(format.fps);
  // At the start of a film no clip comes before: the frames that would show its end are left out.
  const left = before ? 0 : tail;
  const ends = before?.moves?.reduce((sum, move) => sum + move.frames, 0) ?? 0;
  const sides = [
    before && { ...before, first: ends - tail - head, shares: shares.map((share) => share.before) },
    after && { ...after, first: left, shares: shares.map((share) => share.after) },
  ].filter((side) => side !== undefined);
  const seen = sides.map((side) => seenOf(side, format, signal));
  try {
    for (const _share of shares) {
      const frames = await Promise.all(seen.map(async (side) => (await side.next()).value as Seen | undefined));
      yield blend(
        frames.filter((frame) => frame !== undefined),
        format.width * format.height,
      );
    }
  } finally {
    await Promise.all(seen.map((side) => side.return(undefined)));
  }
}

/** One side, frame by frame; undefined where nothing of it is seen. */
async function* seenOf(
  { picture, moves, first, shares }: BorderSide & { first: number; shares: readonly number[] },
  format: Format,
  signal: AbortSignal | undefined,
): AsyncGenerator<Seen | undefined> {
  const from = shares.findIndex((share) => share > 0);
  const count = shares.filter((share) => share > 0).length;
  const frames = moves
    ? movingFrames({ picture, format, moves, first: first + from, frames: count })
    : again(await coverFrame(picture, format, signal));
  try {
    for (const share of shares) {
      if (share === 0) yield undefined;
      else yield { frame: (await frames.next()).value as Uint8Array, share };
    }
  } finally {
    await frames.return(undefined);
  }
}

async function* again(frame: Uint8Array): AsyncGenerator<Uint8Array> {
  for (;;) yield frame;
}
