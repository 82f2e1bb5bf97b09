/** How a film goes from one scene to the next: it cuts, fades across, or dips into black and out of it. */
export const BORDERS = ['cut', 'fade', 'dip'] as const;

export type Border = (typeof BORDERS)[number];

/** One that is seen. */
export type ShownBorder = Exclude<Border, 'cut'>;

/** The border that is to be seen, if any is; where nothing is said the film cuts. */
export function shownBorder(border: Border | undefined): ShownBorder | undefined {
  return border === 'cut' ? undefined : border;
}

/** The frames of a border: so many of the end of one scene, and so many of the beginning of the next. */
export interface BorderFrames {
  tail: number;
  head: number;
}

/**
 * A border lasts half a second, and so is shorter than the silence of every scene: what is left of the shortest is still a clip.
 * The odd frame is of the tail, where the voice has been silent for longer than the next one is before it speaks.
 */
export function borderFrames(fps: number): BorderFrames {
  const frames = Math.floor(fps / 2);
  return { tail: Math.ceil(frames / 2), head: Math.floor(frames / 2) };
}
