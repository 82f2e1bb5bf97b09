import type { MovingPicture } from './moving-picture';

interface Shape {
  width: number;
  height: number;
  fps: number;
}

/** Luma up to this is black, whatever the screen. */
const BLACK = 20;
/** A point of a picture that is clearly lit, of 255. */
const LIT = 64;
/** Of a picture so many points are looked at along its width, and as many along its height. */
const POINTS = 64;
/** A point counts as changed when it has changed by so much, of 255. */
const SEEN_DIFFERENCE = 16;
/** A picture has moved when so many points have changed: as many as are in one row. */
const SEEN_POINTS = POINTS;

/**
 * Looks at the frames of a clip before they are encoded, one after another from the `first` on, and throws when half a second of them
 * is black where the picture is not, or when a second of them stands still though the picture, looked at itself, shows that it should
 * have moved.
 */
export function watchFrames(
  moving: MovingPicture,
  { width, height, fps }: Shape,
  first = 0,
): (frame: number, bytes: Uint8Array) => void {
  const pixels = width * height;
  let before: Uint8Array | undefined;
  let sameSince = 0;
  let litLast = first - 1;
  return (frame, bytes) => {
    const luma = bytes.subarray(0, pixels);
    if (!before || Buffer.compare(before, luma) !== 0) sameSince = frame;
    before = luma;
    if (isLit(luma)) litLast = frame;
    const still = frame - sameSince;
    if (still > 0 && still % fps === 0 && differs(glance(moving, sameSince), glance(moving, frame))) {
      throw wrong(sameSince, frame, 'stand still, though the camera should move');
    }
    if (frame - litLast >= fps / 2 && glance(moving, frame).some((point) => point > LIT)) {
      throw wrong(litLast + 1, frame, 'are black, though the picture is not');
    }
  };
}

function wrong(first: number, last: number, what: string): Error {
  return new Error(`Frames ${first} to ${last} of a clip ${what}: nothing was kept of it. Try again.`);
}

function isLit(luma: Uint8Array): boolean {
  for (let at = 0; at < luma.length; at += 7) if (luma[at]! > BLACK) return true;
  return false;
}

/** A few points of what a frame should show, taken from the picture itself. */
function glance({ rgb, width, height, rectangleAt }: MovingPicture, frame: number): Uint8Array {
  const { left, top, width: wide, height: high } = rectangleAt(frame);
  return Uint8Array.from({ length: POINTS * POINTS }, (_, point) => {
    const x = Math.floor(left + (((point % POINTS) + 0.5) * wide) / POINTS);
    const y = Math.floor(top + ((Math.floor(point / POINTS) + 0.5) * high) / POINTS);
    const green = 3 * (Math.min(y, height - 1) * width + Math.min(x, width - 1)) + 1;
    return rgb[green]!;
  });
}

function differs(one: Uint8Array, other: Uint8Array): boolean {
  return one.filter((point, at) => Math.abs(point - other[at]!) > SEEN_DIFFERENCE).length >= SEEN_POINTS;
}
