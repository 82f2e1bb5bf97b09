import type { Move } from '../../domain/film/moves/move';
import { shownBox, widerThan, type Box } from '../../domain/film/moves/shown-box';
import { viewAt } from '../../domain/film/moves/view-at';
import type { Format } from '../../domain/format';
import { packedRgb, readPicture } from '../picture/read-picture';

/** A rectangle in pixels of a picture; its edges need not lie on pixels. */
export type Rectangle = Box;

/** A picture in the size that moves need, and the rectangle of it that each frame shows. */
export interface MovingPicture {
  /** Packed pixels; width and height are even. */
  rgb: Uint8Array;
  width: number;
  height: number;
  rectangleAt(frame: number): Rectangle;
}

/**
 * Decodes a picture once, in the size in which its closest view has a pixel for each of the frame's; what no view shows is left
 * away. Throws when it is no PNG, JPEG or WebP, or not whole.
 */
export async function movingPicture(
  picture: Uint8Array,
  format: Format,
  moves: readonly Move[],
): Promise<MovingPicture> {
  const { image, width, height } = await readPicture(picture);
  const wider = widerThan({ width, height }, format);
  // In between two views, nothing is shown that neither of them shows.
  const views = moves.flatMap(({ from, to }) => [shownBox(from, wider), shownBox(to, wider)]);
  const part = wholePixels(views, width, height);
  const scale = Math.max(...views.map((view) => format.width / (view.width * width)));
  const size = { width: even(part.width * scale), height: even(part.height * scale) };
  const rgb = await packedRgb(image.extract(part).resize(size.width, size.height, { fit: 'fill', kernel: 'lanczos3' }));
  const across = (share: number) => ((share * width - part.left) * size.width) / part.width;
  const down = (share: number) => ((share * height - part.top) * size.height) / part.height;
  return {
    rgb,
    ...size,
    rectangleAt(frame) {
      const box = shownBox(viewAt(moves, frame), wider);
      const [left, top] = [across(box.left), down(box.top)];
      return { left, top, width: across(box.left + box.width) - left, height: down(box.top + box.height) - top };
    },
  };
}

/** The smallest part of the picture that has all views in it. */
function wholePixels(views: readonly Box[], width: number, height: number): Rectangle {
  const left = Math.floor(Math.min(...views.map((view) => view.left)) * width);
  const top = Math.floor(Math.min(...views.map((view) => view.top)) * height);
  const right = Math.ceil(Math.max(...views.map((view) => view.left + view.width)) * width);
  const bottom = Math.ceil(Math.max(...views.map((view) => view.top + view.height)) * height);
  return { left, top, width: Math.min(width, right) - left, height: Math.min(height, bottom) - top };
}

function even(length: number): number {
  return 2 * Math.ceil(length / 2);
}
