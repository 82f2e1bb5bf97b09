/**
 * The shape of a film: pixels and whole frames per second (a divisor of 48000, so that a frame has a whole number of samples).
 */
export interface Format {
  width: number;
  height: number;
  fps: number;
}

export const FORMATS = {
  portrait: { width: 1080, height: 1920, fps: 30 },
  landscape: { width: 1920, height: 1080, fps: 30 },
  square: { width: 1080, height: 1080, fps: 30 },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
