/** A plane in memory: the address of its first sample, and the bytes from one row to the next. */
export interface Plane {
  at: number;
  stride: number;
  width: number;
  height: number;
}

/** Where everything lies in the memory that the resampler works in. */
export interface MemoryPlan {
  luma: Plane;
  u: Plane;
  v: Plane;
  /** Where the packed pixels come in; once they are planes, the frames take their place. */
  rgb: number;
  frames: readonly number[];
  scratch: number;
  bytes: number;
}

interface Size {
  width: number;
  height: number;
}

/** Samples around each plane, on each side: what the resampler repeats of its edge. */
const EDGE = 4;

/** The resampler writes by the sixteen, and so a little beyond the end of a frame. */
const BEYOND = 16;

/** Plans the memory for a picture, and frames of a format of which so many are there at a time; all sizes are even. */
export function planMemory(picture: Size, format: Size, frameCount: number): MemoryPlan {
  const half = { width: picture.width / 2, height: picture.height / 2 };
  const luma = planeAt(0, picture);
  const u = planeAt(endOf(luma), half);
  const v = planeAt(endOf(u), half);
  const rgb = endOf(v);
  const frameBytes = aligned((format.width * format.height * 3) / 2 + BEYOND);
  const frames = Array.from({ length: frameCount }, (_, index) => rgb + index * frameBytes);
  const scratch = rgb + Math.max(frameBytes * frameCount, aligned(picture.width * picture.height * 3));
  return { luma, u, v, rgb, frames, scratch, bytes: scratch + 24 * format.width + 256 };
}

function planeAt(begin: number, { width, height }: Size): Plane {
  const stride = aligned(width + 2 * EDGE);
  return { at: begin + EDGE * stride + EDGE, stride, width, height };
}

function endOf({ at, stride, height }: Plane): number {
  return aligned(at + (height + EDGE) * stride);
}

function aligned(bytes: number): number {
  return 16 * Math.ceil(bytes / 16);
}
