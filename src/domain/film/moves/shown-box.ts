import type { View } from './move';

/** A part of a picture, in shares of its width and height. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

interface Shape {
  width: number;
  height: number;
}

/** How many times wider a picture is than a format, for its height; below 1 when it is narrower. */
export function widerThan(picture: Shape, format: Shape): number {
  return (picture.width * format.height) / (picture.height * format.width);
}

/** What a view shows of a picture so many times wider than the format; never anything beside the picture. */
export function shownBox({ share, x, y }: View, wider: number): Box {
  const width = Math.min(1, share / Math.max(1, wider));
  const height = Math.min(1, share * Math.min(1, wider));
  return { left: placed(x, width), top: placed(y, height), width, height };
}

function placed(middle: number, size: number): number {
  return Math.max(0, Math.min(1 - size, middle - size / 2));
}
