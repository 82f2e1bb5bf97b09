import { mix, saturate, type Colour } from '../colour';

/** The colours of one hour. Sky colours run from the top to the horizon. */
export interface Hour {
  sky: readonly [top: Colour, high: Colour, low: Colour, horizon: Colour];
  /** What distance turns everything into. */
  haze: Colour;
  /** The sun or the moon itself, and the light around it. */
  light: Colour;
  glow: Colour;
  /** What falls on everything: white by day, blue at night. */
  ambient: Colour;
  cloudLit: Colour;
  cloudShade: Colour;
  /** How much lamps are seen, from 0 (midday) to 1 (night). */
  darkness: number;
}

/** The hour with each of its colours changed. */
export function each(hour: Hour, change: (colour: Colour, key: keyof Hour, skyIndex: number) => Colour): Hour {
  const [top, high, low, horizon] = hour.sky;
  return {
    sky: [change(top, 'sky', 0), change(high, 'sky', 1), change(low, 'sky', 2), change(horizon, 'sky', 3)],
    haze: change(hour.haze, 'haze', 0),
    light: change(hour.light, 'light', 0),
    glow: change(hour.glow, 'glow', 0),
    ambient: change(hour.ambient, 'ambient', 0),
    cloudLit: change(hour.cloudLit, 'cloudLit', 0),
    cloudShade: change(hour.cloudShade, 'cloudShade', 0),
    darkness: hour.darkness,
  };
}

/** A light between two, `amount` from 0 (the one) to 1 (the other). */
export function blend(one: Hour, other: Hour, amount: number): Hour {
  const mixed = each(one, (colour, key, index) => {
    const target = key === 'sky' ? other.sky[index] : other[key];
    return typeof target === 'string' ? mix(colour, target, amount) : colour;
  });
  return { ...mixed, darkness: one.darkness + (other.darkness - one.darkness) * amount };
}

/** The light with its colours weakened: 1 leaves them as they are. */
export function dulled(hour: Hour, strength: number): Hour {
  return each(hour, (colour) => saturate(colour, strength));
}

/** The light with the sky lost in haze. */
export function misty(hour: Hour): Hour {
  const veil = mix(hour.haze, hour.sky[3], 0.5);
  return each(hour, (colour, key) => (key === 'sky' || key === 'haze' ? mix(colour, veil, 0.55) : colour));
}
