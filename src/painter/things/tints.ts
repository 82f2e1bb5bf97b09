import { mix, multiply, saturate, strengthIn, type Colour } from '../colour';

/** Colours that a text gives a thing. */
const TINTS: Record<string, Colour> = {
  red: '#e03a3a',
  blue: '#2f7fe0',
  green: '#3fa050',
  yellow: '#f6c832',
  orange: '#f28a2e',
  purple: '#8a4fc8',
  pink: '#f07ab0',
  brown: '#8a5a3a',
  black: '#2a2a34',
  white: '#f8f8fa',
  grey: '#8d939e',
  gray: '#8d939e',
  golden: '#f0b83c',
  silver: '#c4ccd6',
};

/** The colour that a word in small letters means; undefined for every other word. */
export function tintOf(word: string | undefined): Colour | undefined {
  return word !== undefined && Object.hasOwn(TINTS, word) ? TINTS[word] : undefined;
}

/** A colour of a drawing as it is when the thing is `tint`: what has a colour takes the new one, what is grey stays. */
export function tinted(colour: Colour, tint: Colour): Colour {
  const strength = strengthIn(colour);
  if (strength < 0.22) return colour;
  const grey = saturate(colour, 0);
  return mix(colour, mix(multiply(mix(grey, '#ffffff', 0.55), tint), tint, 0.35), 0.92);
}
