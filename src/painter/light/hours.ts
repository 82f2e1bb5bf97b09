import type { Time } from '../features';
import type { Hour } from './hour';

/** The light of each hour under a clear sky. */
export const HOURS: Record<Time, Hour> = {
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

/** The light of a storm by day. */
export const STORM: Hour = {
  sky: ['#1b242c', '#34434d', '#566a72', '#94a8a6'],
  haze: '#71858a',
  light: '#e8efe6',
  glow: '#c8d6d0',
  ambient: '#7f939c',
  cloudLit: '#6c7f88',
  cloudShade: '#222d36',
  darkness: 0.75,
};

/** The light of a snowy midday. */
export const SNOW_LIGHT: Hour = {
  ...HOURS.day,
  sky: ['#7d9cc0', '#a6c0da', '#cddcea', '#eef2f5'],
  haze: '#dbe6ef',
  ambient: '#dfe9f6',
  cloudLit: '#f4f8fc',
  cloudShade: '#b4c6da',
  darkness: 0.3,
};
