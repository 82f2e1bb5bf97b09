import { sizeWith, type Size } from './small-picture';

/** Where things are on a contact sheet, in pixels: its scenes in rows, each a picture over its words. */
export interface SheetLayout extends Size {
  picture: Size;
  places: { left: number; top: number }[];
}

/** Around everything, and between the scenes. */
export const MARGIN = 36;
const GAP = 24;

/** Above the scenes: the title of the film, and how it stands. */
export const HEAD = 92;

/** Below each picture: how the scene stands, and its first words. */
export const WORDS = 76;

const PICTURE_PIXELS = 84_000;

/** About as wide, compared with its height, as a screen is. */
const SHAPE = 1.5;

/** Lays so many scenes (at least one) of a film of this shape out. */
export function sheetLayout(count: number, film: Size): SheetLayout {
  const picture = sizeWith(PICTURE_PIXELS, film);
  const [across, down] = [picture.width + GAP, picture.height + WORDS + GAP];
  // A film of few scenes has room for its title all the same.
  const columns = Math.max(Math.min(count, 2), Math.min(count, Math.round(Math.sqrt((SHAPE * count * down) / across))));
  const rows = Math.ceil(count / columns);
  return {
    picture,
    width: 2 * MARGIN + Math.max(columns, 2) * across - GAP,
    height: 2 * MARGIN + HEAD + rows * down - GAP,
    places: Array.from({ length: count }, (_, index) => ({
      left: MARGIN + (index % columns) * across,
      top: MARGIN + HEAD + Math.floor(index / columns) * down,
    })),
  };
}
