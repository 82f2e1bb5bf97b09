import { mix, multiply, saturate, type Colour } from './colour';
import type { Features, Season, Time } from './features';

/** The colours of one hour under one weather. Sky colours run from the top to the horizon. */
export interface Palette {
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
  /** Lit windows, lamps and lanterns. */
  lamp: Colour;
  /** How much lamps are seen, from 0 (midday) to 1 (night). */
  darkness: number;
  /** Unlit surfaces of the season: grass, leaves of round trees, needles. */
  grass: Colour;
  leaves: Colour;
  needles: Colour;
}

type Hour = Omit<Palette, 'grass' | 'leaves' | 'needles' | 'lamp'>;

const HOURS: Record<Time, Hour> = {
  dawn: {
    sky: ['#5b6fae', '#9d8fc4', '#eeb0a6', '#ffe0b4'],
    haze: '#f0bfb0',
    light: '#fff4d6',
    glow: '#ffd9a0',
    ambient: '#ecc0b8',
    cloudLit: '#ffdcc4',
    cloudShade: '#b58fb4',
    darkness: 0.45,
  },
  day: {
    sky: ['#2f86d4', '#63b0e8', '#a6d9f5', '#e2f4f8'],
    haze: '#c9e4f2',
    light: '#fffbe6',
    glow: '#fff3c4',
    ambient: '#ffffff',
    cloudLit: '#ffffff',
    cloudShade: '#bcd6ea',
    darkness: 0,
  },
  sunset: {
    sky: ['#3a2a72', '#8e3f8c', '#e85f6c', '#ffc06a'],
    haze: '#ef8566',
    light: '#fff0c0',
    glow: '#ffb45e',
    ambient: '#d98b84',
    cloudLit: '#ffb083',
    cloudShade: '#8f4a86',
    darkness: 0.5,
  },
  dusk: {
    sky: ['#141a4a', '#353a82', '#7d5fa0', '#eaa08c'],
    haze: '#8c709f',
    light: '#fff3d8',
    glow: '#f0a890',
    ambient: '#8a80b4',
    cloudLit: '#b783a8',
    cloudShade: '#453f80',
    darkness: 0.8,
  },
  night: {
    sky: ['#050a24', '#0c1a48', '#1b3670', '#3d6699'],
    haze: '#2c4f86',
    light: '#fff6d8',
    glow: '#bcd2f2',
    ambient: '#465b98',
    cloudLit: '#4a68a4',
    cloudShade: '#182a5a',
    darkness: 1,
  },
};

const STORM: Hour = {
  sky: ['#1b242c', '#34434d', '#566a72', '#94a8a6'],
  haze: '#71858a',
  light: '#e8efe6',
  glow: '#c8d6d0',
  ambient: '#7f939c',
  cloudLit: '#6c7f88',
  cloudShade: '#222d36',
  darkness: 0.75,
};

const PLANTS: Record<Season, Pick<Palette, 'grass' | 'leaves' | 'needles'>> = {
  spring: { grass: '#8cc862', leaves: '#a4d06a', needles: '#3f7d5c' },
  summer: { grass: '#6fae55', leaves: '#4f9a50', needles: '#2c6650' },
  autumn: { grass: '#bf9a4e', leaves: '#d9783a', needles: '#3f6450' },
  winter: { grass: '#eef4fa', leaves: '#b8c4d2', needles: '#3a665f' },
};

/** The palette of a picture: its hour, then its weather, then its season's plants. */
export function choosePalette({ time, weather, season, place }: Features): Palette {
  let hour = HOURS[time];
  if (weather === 'storm')
    hour = blend(STORM, hour, { day: 0, dawn: 0.25, sunset: 0.25, dusk: 0.4, night: 0.55 }[time]);
  if (weather === 'rain') hour = blend(dulled(hour, 0.55), STORM, 0.4);
  if (weather === 'cloud') hour = dulled(hour, 0.7);
  if (weather === 'fog') hour = misty(dulled(hour, 0.6));
  if (weather === 'snow') hour = blend(dulled(hour, 0.75), SNOW_LIGHT, 0.55 * (1 - hour.darkness));
  const plants = PLANTS[place === 'desert' ? 'summer' : season];
  return { ...hour, ...plants, lamp: '#ffd98a' };
}

/** The light of a snowy midday. */
const SNOW_LIGHT: Hour = {
  ...HOURS.day,
  sky: ['#7d9cc0', '#a6c0da', '#cddcea', '#eef2f5'],
  haze: '#dbe6ef',
  ambient: '#dfe9f6',
  cloudLit: '#f4f8fc',
  cloudShade: '#b4c6da',
  darkness: 0.3,
};

function each(hour: Hour, change: (colour: Colour, key: keyof Hour, skyIndex: number) => Colour): Hour {
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

function blend(one: Hour, other: Hour, amount: number): Hour {
  const mixed = each(one, (colour, key, index) => {
    const target = key === 'sky' ? other.sky[index] : other[key];
    return typeof target === 'string' ? mix(colour, target, amount) : colour;
  });
  return { ...mixed, darkness: one.darkness + (other.darkness - one.darkness) * amount };
}

function dulled(hour: Hour, strength: number): Hour {
  return each(hour, (colour) => saturate(colour, strength));
}

function misty(hour: Hour): Hour {
  const veil = mix(hour.haze, hour.sky[3], 0.5);
  return each(hour, (colour, key) => (key === 'sky' || key === 'haze' ? mix(colour, veil, 0.55) : colour));
}

/** A surface's colour in this light, `distance` from 0 (here) to 1 (lost in the haze). */
export function inLight(palette: Palette, surface: Colour, distance = 0): Colour {
  return mix(multiply(surface, palette.ambient), palette.haze, distance);
}
