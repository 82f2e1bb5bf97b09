import { mix } from '../../colour';
import { inLight } from '../../palette';
import type { Stage } from '../../stage';

/** The stage under lamps: neutral, and never as dark as outside; at night the lamps are all the light there is. */
export function indoors(outside: Stage): Stage {
  const { palette, features } = outside;
  const night = features.time === 'night';
  const ambient = night
    ? mix(mix(palette.ambient, '#ffffff', 0.16), '#ffd9a0', 0.14)
    : mix(mix(palette.ambient, '#ffffff', 0.6), '#fff0d8', 0.3);
  const bright = {
    ...palette,
    ambient,
    haze: mix(palette.haze, '#d8d4d8', night ? 0.2 : 0.6),
    darkness: night ? 0.8 : Math.min(0.5, Math.max(palette.darkness, 0.2)),
  };
  return { ...outside, palette: bright, lit: (surface, distance) => inLight(bright, surface, distance) };
}
