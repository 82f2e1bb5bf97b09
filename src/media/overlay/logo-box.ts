import type { LogoPlace } from '../../domain/film/logo';
import type { Format } from '../../domain/format';
import { captionEmPixels } from '../../domain/captions/style/caption-size';
import { usualHeight } from '../captions/caption-place';

interface Size {
  width: number;
  height: number;
}

/** The largest that a logo is drawn, and how far it stays from the edges, as shares of the shorter side of the film. */
const WIDEST = 0.24;
const HIGHEST = 0.12;
const MARGIN = 0.045;

/** Of a tall film's height: above it phones show what they have to say themselves. */
const TALL_TOP = 0.07;

/** From the middle of captions to above their upper line, in em. */
const ABOVE_CAPTIONS = 1.9;

/** Where a logo lies on a film, in whole pixels, as large as its place bears: never under captions as they usually are, nor under a phone's buttons. */
export function logoBox(logo: Size, place: LogoPlace, format: Format): Size & { left: number; top: number } {
  const short = Math.min(format.width, format.height);
  const scale = Math.min((WIDEST * short) / logo.width, (HIGHEST * short) / logo.height);
  const [width, height] = [Math.max(1, Math.round(logo.width * scale)), Math.max(1, Math.round(logo.height * scale))];
  const margin = Math.round(MARGIN * short);
  const top = format.height > format.width ? Math.round(TALL_TOP * format.height) : margin;
  const em = captionEmPixels(format, { sizePercent: 100 });
  const bottom = Math.round(format.height * usualHeight(format) - em * ABOVE_CAPTIONS);
  return {
    width,
    height,
    left: place.endsWith('left') ? margin : format.width - margin - width,
    top: place.startsWith('top') ? top : bottom - height,
  };
}
