import { ellipse, rect, type Markup } from '../markup';
import type { Stage } from '../stage';

/** The sky behind everything, with the glow of a low sun along the horizon. */
export function sky(stage: Stage): Markup {
  const { width, height, horizonY, palette, gradients, lightX, features } = stage;
  const [top, high, low, horizon] = palette.sky;
  const air = rect(
    0,
    0,
    width,
    height,
    gradients.between([0, 0], [0, horizonY], [0, top], [0.4, high], [0.75, low], [1, horizon]),
  );
  const lowSun = features.time !== 'day' && features.time !== 'night';
  if (!lowSun || features.weather === 'storm') return air;
  const glow = gradients.around([0, palette.glow, 0.75], [0.45, palette.glow, 0.28], [1, palette.glow, 0]);
  return air + ellipse(lightX, horizonY, Math.max(width, height) * 0.62, height * 0.3, glow);
}
