import { mix, multiply, saturate, type Colour } from './colour';
import type { Features, Season } from './features';
import { blend, dulled, misty, type Hour } from './light/hour';
import { HOURS, SNOW_LIGHT, STORM } from './light/hours';
import { withFeeling, strengthOf } from './light/feelings';

/** The colours of a picture: its light, and what is lit. */
export interface Palette extends Hour {
  /** Lit windows, lamps and lanterns. */
  lamp: Colour;
  /** Unlit surfaces of the season: grass, leaves of round trees, needles. */
  grass: Colour;
  leaves: Colour;
  needles: Colour;
}

const PLANTS: Record<Season, Pick<Palette, 'grass' | 'leaves' | 'needles'>> = {
  spring: { grass: '#8cc862', leaves: '#a4d06a', needles: '#3f7d5c' },
  summer: { grass: '#6fae55', leaves: '#4f9a50', needles: '#2c6650' },
  autumn: { grass: '#bf9a4e', leaves: '#d9783a', needles: '#3f6450' },
  winter: { grass: '#eef4fa', leaves: '#b8c4d2', needles: '#3a665f' },
};

/** The palette of a picture: its hour, then its weather, its feeling, and its season's plants. */
export function choosePalette({ time, weather, season, feeling, place }: Features): Palette {
  let hour = HOURS[time];
  if (weather === 'storm')
    hour = blend(STORM, hour, { day: 0, dawn: 0.25, sunset: 0.25, dusk: 0.4, night: 0.55 }[time]);
  if (weather === 'rain') hour = blend(dulled(hour, 0.55), STORM, 0.4);
  if (weather === 'cloud') hour = dulled(hour, 0.7);
  if (weather === 'fog') hour = misty(dulled(hour, 0.6));
  if (weather === 'snow') hour = blend(dulled(hour, 0.75), SNOW_LIGHT, 0.55 * (1 - hour.darkness));
  hour = withFeeling(hour, feeling);
  const { grass, leaves, needles } = PLANTS[place === 'desert' ? 'summer' : season];
  const asStrong = (colour: Colour) => saturate(colour, strengthOf(feeling));
  const plants = { grass: asStrong(grass), leaves: asStrong(leaves), needles: asStrong(needles) };
  return { ...hour, ...plants, lamp: '#ffd98a' };
}

/** A surface's colour in this light, `distance` from 0 (here) to 1 (lost in the haze). */
export function inLight(palette: Palette, surface: Colour, distance = 0): Colour {
  return mix(multiply(surface, palette.ambient), palette.haze, distance);
}
