import { captionEmPixels } from '../../domain/captions/style/caption-size';
import { DRAWN_PRESETS } from '../../domain/captions/style/presets';
import type { CaptionRoom, Logo } from '../../domain/film/logo';
import type { Format } from '../../domain/format';
import { captionMiddle } from '../captions/caption-place';

interface Size {
  width: number;
  height: number;
}

/** The largest that a logo is drawn, and how far it stays from edges and captions, as shares of the shorter side of the film. */
const WIDEST = 0.24;
const HIGHEST = 0.12;
const MARGIN = 0.045;
const GAP = 0.02;

/** Shares of a tall film's height: above the one and below the other a phone's player shows its own words and buttons. */
const TALL = { top: 0.07, bottom: 0.82 };

/** How high captions of so many lines are, in em, with what surrounds them. */
const CAPTION_LINES = { 1: 1.5, 2: 2.8 };

/** Where a logo lies on a film, in whole pixels, as large as its place bears: clear of captions, and of a phone's buttons. */
export function logoBox(
  logo: Size,
  { place, captions }: Pick<Logo, 'place' | 'captions'>,
  format: Format,
): Size & { left: number; top: number } {
  const short = Math.min(format.width, format.height);
  const scale = Math.min((WIDEST * short) / logo.width, (HIGHEST * short) / logo.height);
  const [width, height] = [Math.max(1, Math.round(logo.width * scale)), Math.max(1, Math.round(logo.height * scale))];
  const margin = Math.round(MARGIN * short);
  const isTall = format.height > format.width;
  const taken = captions && rowsOf(captions, format, GAP * short);
  const isTop = place.startsWith('top');
  const edge = isTop
    ? Math.max(margin, isTall ? format.height * TALL.top : 0)
    : Math.min(format.height - margin, isTall ? format.height * TALL.bottom : Infinity);
  const free = isTop ? edge : edge - height;
  const isClear = !taken || free + height <= taken.from || free >= taken.to;
  const beside = taken && (isTop ? taken.to : taken.from - height);
  return {
    width,
    height,
    left: place.endsWith('left') ? margin : format.width - margin - width,
    top: Math.round(isClear || beside === undefined ? free : beside),
  };
}

/** The rows of pixels that captions may fill. */
function rowsOf(captions: CaptionRoom, format: Format, gap: number): { from: number; to: number } {
  const lines = CAPTION_LINES[DRAWN_PRESETS[captions.preset].lines];
  const high = captionEmPixels(format, captions) * lines;
  const { y } = captionMiddle(high, format, captions);
  return { from: y - high / 2 - gap, to: y + high / 2 + gap };
}
