import { mix, saturate, type Colour } from '../colour';
import type { Feeling } from '../features';
import { each, type Hour } from './hour';

interface Shade {
  /** Strength of all colours: 1 leaves them. */
  strength: number;
  /** What the air is tinted with, and how much. */
  tint: Colour;
  amount: number;
  /** The same for the last strip of sky over the horizon: where the eye looks for a promise or a threat. */
  horizon: Colour;
  horizonAmount: number;
  darker: number;
}

const SHADES: Record<Feeling, Shade> = {
  plain: { strength: 1, tint: '#ffffff', amount: 0, horizon: '#ffffff', horizonAmount: 0, darker: 0 },
  joyful: { strength: 1.22, tint: '#ffe2a0', amount: 0.1, horizon: '#ffd98a', horizonAmount: 0.3, darker: 0 },
  sad: { strength: 0.5, tint: '#6c819c', amount: 0.28, horizon: '#a9b6c4', horizonAmount: 0.3, darker: 0.12 },
  mysterious: { strength: 0.9, tint: '#4b2f86', amount: 0.3, horizon: '#4fc0b4', horizonAmount: 0.42, darker: 0.2 },
  frightening: { strength: 0.7, tint: '#1a1420', amount: 0.4, horizon: '#a8452c', horizonAmount: 0.5, darker: 0.3 },
  peaceful: { strength: 0.85, tint: '#f2dfe6', amount: 0.13, horizon: '#ffe9d2', horizonAmount: 0.3, darker: 0 },
};

/** How strong the colours of plants are in this feeling: 1 leaves them. */
export function strengthOf(feeling: Feeling): number {
  return (1 + SHADES[feeling].strength) / 2;
}

/** The light as a feeling shades it: joy warms and strengthens it, sorrow takes its colour, secrets turn it violet, fear darkens it before a red horizon. */
export function withFeeling(hour: Hour, feeling: Feeling): Hour {
  const { strength, tint, amount, horizon, horizonAmount, darker } = SHADES[feeling];
  if (feeling === 'plain') return hour;
  // A night is tinted by less: a light tint would turn it into day.
  const share = 1 - 0.55 * hour.darkness;
  const shaded = each(hour, (colour, key, skyIndex) => {
    if (key === 'light') return mix(colour, tint, amount * 0.25);
    const tinted = mix(saturate(colour, strength), tint, amount * share);
    return key === 'haze' || (key === 'sky' && skyIndex === 3) ? mix(tinted, horizon, horizonAmount * share) : tinted;
  });
  return { ...shaded, darkness: Math.min(1, hour.darkness + darker) };
}
