import { mix, type Colour } from './colour';
import { find, type Features } from './features';
import { Gradients } from './gradients';
import type { Kind } from './motifs/kinds';
import { choosePalette, inLight, type Palette } from './palette';
import { createRandom, type Random } from './random';

/** Where a picture is painted: its size, the lines that order it, its light, its colours. Lengths in pixels. */
export interface Stage {
  width: number;
  height: number;
  /** One thousandth of the picture's geometric size: lengths given in it look the same in every format. */
  unit: number;
  horizonY: number;
  /** Where the feet of what matters stand: above the captions. */
  standY: number;
  /** Below this line captions are written: nothing that matters is painted there. */
  captionY: number;
  /** The side on which the main thing stands; the sun or the moon is on the other. */
  heroX: number;
  /** Where the second thing stands. */
  otherX: number;
  lightX: number;
  lightY: number;
  features: Features;
  palette: Palette;
  gradients: Gradients;
  /** From where to where those stand who are shown behind what is in front of everything. */
  free: readonly [from: number, to: number];
  /** A stream of chance of its own for each name. */
  random(name: string): Random;
  /** A surface's colour in this picture's light, `distance` from 0 (here) to 1 (lost in the haze). */
  lit(surface: Colour, distance?: number): Colour;
  /** Whether the prompt names any of these. */
  shows(...kinds: Kind[]): boolean;
}

/** A picture's size in pixels, the seed of its chance, and the words that it is painted from. */
export interface Canvas {
  width: number;
  height: number;
  seed: number;
  prompt: string;
}

/** From this part of the width on there is room beside what stands in front of everything. */
const BEHIND = 0.46;
/** How large everything is in each view, against the usual one. */
const NEARNESS = { usual: 1, near: 1.32, far: 0.74 };
const HEIGHT_OF_LIGHT = { dawn: 0.88, day: 0.36, sunset: 0.9, dusk: 0.42, night: 0.34 };

/** Lays out a stage of any size for what is to be shown. */
export function layOut(features: Features, { width, height, seed, prompt }: Canvas): Stage {
  const random = (name: string) => createRandom(seed, prompt, name);
  const tall = height > width * 1.2;
  const palette = choosePalette(features);
  const chance = random('stage');
  const heroLeft = chance.chance(0.5);
  const acrossFromLeft = (part: number) => width * (heroLeft ? part : 1 - part);
  const horizonY = height * ((tall ? 0.54 : 0.55) + chance.between(-0.01, 0.015));
  const inFront = features.foreground !== undefined && features.place !== 'studio';
  const lightPart = tall ? 0.72 : 0.74;
  return {
    width,
    height,
    unit: (nearnessOf(features, tall) * Math.sqrt(Math.min(width, height) * height)) / 1000,
    horizonY,
    standY: height * (tall ? 0.675 : 0.7),
    captionY: height * (tall ? 0.72 : 0.75),
    heroX: acrossFromLeft((tall ? 0.31 : 0.3) + chance.between(-0.02, 0.02)),
    otherX: acrossFromLeft((tall ? 0.7 : 0.66) + chance.between(-0.03, 0.03)),
    lightX: acrossFromLeft(lightPart + chance.between(-0.05, 0.05)),
    lightY: horizonY * (heightOfLight(features, tall) + chance.between(-0.03, 0.03)),
    free: !inFront ? [0, width] : heroLeft ? [width * BEHIND, width] : [0, width * (1 - BEHIND)],
    features,
    palette,
    gradients: new Gradients(),
    random,
    lit: (surface, distance) => inLight(palette, surface, distance),
    shows: (...kinds) => kinds.some((kind) => find(features, kind) !== undefined),
  };
}

/** Under great letters a broad picture has no room for what is nearer. */
function nearnessOf({ view, said }: Features, tall: boolean): number {
  return view === 'near' && said.length > 0 && !tall ? NEARNESS.usual : NEARNESS[view];
}

/** How low the sun or the moon stands, as a part of the way to the horizon: below what is said in great letters. */
function heightOfLight({ time, said }: Features, tall: boolean): number {
  return said.length > 0 ? Math.max(HEIGHT_OF_LIGHT[time], tall ? 0.66 : 0.8) : HEIGHT_OF_LIGHT[time];
}

/** The same stage with part of the darkness taken away: for what must be seen first. */
export function nearLight(stage: Stage, share = 0.3): Stage {
  const more = share * stage.palette.darkness;
  return { ...stage, lit: (surface, distance) => mix(stage.lit(surface, distance), surface, more) };
}
