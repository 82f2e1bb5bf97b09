import { isDrawn } from '../../captions/style/caption-style';
import { usualStyle } from '../../captions/style/resolved-style';
import type { Illustration } from '../../film/illustration';
import type { Logo } from '../../film/logo';
import { LOGO } from '../../progress/step-name';
import type { Making } from '../making';

/** What lies over everything that is seen of a film, where it is ordered and has been imported. */
export function logoOf({ order, steps }: Making): { logo?: Logo } {
  const imported = steps[LOGO.id]?.made as Illustration | undefined;
  if (!order.logo || !imported) return {};
  const { place, opacity } = order.logo;
  const logo = { image: imported.image, place, opacity };
  const style = order.captions ?? usualStyle();
  if (!isDrawn(style)) return { logo };
  const { preset, place: captionPlace, sizePercent, margins } = style;
  return { logo: { ...logo, captions: { preset, place: captionPlace, sizePercent, margins } } };
}
