import type { Place } from '../place';

/** How a thing is when nothing more is said of it: on the ground, in the air, under water, or on the water. */
export type Stance = 'stands' | 'flies' | 'swims' | 'floats';

/** A thing of the kept set of drawings. */
export interface KeptThing {
  /** Its name in the set. */
  drawing: string;
  /** How large it is shown beside people: the root of height times width, against a grown person's height. */
  size: number;
  stance: Stance;
  /** Where it is at home, for a prompt that names no place. */
  world: Place | undefined;
}

/** A thing with the words, in the singular and in small letters, that mean it. */
export type KeptWords = readonly [thing: KeptThing, words: readonly string[]];

const ROW = /^([a-z\d-]+) (\d+)(?: (flies|swims|floats))?: (.+)$/;

/** Reads a table of things that are at home in one world, and what floats at sea. A row is `drawing size [stance]: word, word`; the size is in hundredths. */
export function kept(world: Place | undefined, table: string): KeptWords[] {
  return table
    .trim()
    .split('\n')
    .map((row) => {
      const [, drawing = '', size = '', stance = 'stands', words] = ROW.exec(row) ?? [];
      if (words === undefined) throw new Error(`A row should be "drawing size: word, word", but is "${row}".`);
      const home = stance === 'floats' ? 'sea' : world;
      return [{ drawing, size: Number(size) / 100, stance: stance as Stance, world: home }, words.split(', ')];
    });
}
