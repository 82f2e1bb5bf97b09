import type { Colour } from '../../../colour';

/** A bird's colours. */
export interface Plumage {
  back: Colour;
  breast: Colour;
  beak: Colour;
  comb?: Colour;
}

const SPARROW: Plumage = { back: '#8a6a4a', breast: '#ecdcc0', beak: '#5c4632' };
const PLUMAGE: Record<string, Plumage> = {
  robin: { back: '#7a6a52', breast: '#e2662f', beak: '#4a3a2c' },
  raven: { back: '#2a2c3a', breast: '#3b3e50', beak: '#1c1c24' },
  parrot: { back: '#2f9a5c', breast: '#f2c14e', beak: '#d2463c' },
  penguin: { back: '#242c40', breast: '#ffffff', beak: '#f2a03c' },
  hen: { back: '#b56a36', breast: '#e0a05c', beak: '#f2b03c', comb: '#d2383c' },
  rooster: { back: '#a8482a', breast: '#e8a03c', beak: '#f2b03c', comb: '#d2383c' },
  bird: { back: '#3f7fb4', breast: '#f4e2c0', beak: '#e8a03c' },
  pigeon: { back: '#7d8796', breast: '#a9b2c0', beak: '#4a4652' },
  gull: { back: '#a8b4c2', breast: '#ffffff', beak: '#f2b03c' },
  seagull: { back: '#a8b4c2', breast: '#ffffff', beak: '#f2b03c' },
  hawk: { back: '#6f4f36', breast: '#e2cba6', beak: '#3a3430' },
  stork: { back: '#2f3240', breast: '#ffffff', beak: '#e2462f' },
  heron: { back: '#7c8ea4', breast: '#eef2f6', beak: '#e8a03c' },
};

/** The colours of the bird that a word names; a sparrow's where it names no other. */
export function plumageOf(word: string): Plumage {
  return Object.hasOwn(PLUMAGE, word) ? PLUMAGE[word]! : SPARROW;
}
