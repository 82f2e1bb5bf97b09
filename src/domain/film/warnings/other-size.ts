import type { Illustration } from '../illustration';

interface Size {
  width: number;
  height: number;
}

/** Vendors round sizes to multiples of 8 or 16. */
const ROUNDED = 16;

/** The size that was asked for, when a picture was drawn in another one by more than rounding; in pixels. */
export function otherSize({ width, height }: Size, asked: Size): { asked?: Size } {
  const isSame = Math.abs(width - asked.width) <= ROUNDED && Math.abs(height - asked.height) <= ROUNDED;
  return isSame ? {} : { asked };
}

/** The one warning of a film about its pictures of other sizes; undefined where there are none. */
export function otherSizesWarning(illustrations: readonly Illustration[]): string | undefined {
  const others = illustrations.filter(({ asked }) => asked !== undefined);
  const [first] = others;
  if (!first?.asked) return undefined;
  const came = `${first.width} x ${first.height}`;
  const wanted = `${first.asked.width} x ${first.asked.height}`;
  const pictures = illustrations.length === 1 ? 'picture' : 'pictures';
  const are = others.length === 1 ? 'It is' : 'They are';
  return (
    `${others.length} of ${illustrations.length} ${pictures} came in another size than was asked for (${came} pixels instead of ${wanted}). ` +
    `${are} scaled, and cut where the shape is another. A model that keeps to sizes draws them whole.`
  );
}
