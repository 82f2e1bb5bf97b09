import { pixels } from './ass-events';

/** Sizes in em of the text in the box. */
const PADDING_X = 0.45;
const PADDING_Y = 0.22;
const RADIUS = 0.28;

/** How far from a quarter circle's ends the points are that draw it as a curve, in its radius. */
const CIRCLE = 0.5523;

/** A box with round corners around text that is so wide and high, as a drawing whose middle is at its position. */
export function captionBox(textWidth: number, textHeight: number, emPixels: number): string {
  const [width, height] = [textWidth + 2 * PADDING_X * emPixels, textHeight + 2 * PADDING_Y * emPixels];
  const radius = Math.min(RADIUS * emPixels, height / 2, width / 2);
  const bend = radius * (1 - CIRCLE);
  const points = (...values: number[]) => values.map(pixels).join(' ');
  return [
    `m ${points(radius, 0)}`,
    `l ${points(width - radius, 0)}`,
    `b ${points(width - bend, 0, width, bend, width, radius)}`,
    `l ${points(width, height - radius)}`,
    `b ${points(width, height - bend, width - bend, height, width - radius, height)}`,
    `l ${points(radius, height)}`,
    `b ${points(bend, height, 0, height - bend, 0, height - radius)}`,
    `l ${points(0, radius)}`,
    `b ${points(0, bend, bend, 0, radius, 0)}`,
  ].join(' ');
}

/** How much larger than its text a box is above and below, in em. */
export const BOX_PADDING = PADDING_Y;
