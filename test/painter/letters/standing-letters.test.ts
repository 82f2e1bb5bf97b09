import sharp from 'sharp';
import { compose } from '../../../src/painter/composition';
import { standingLetters } from '../../../src/painter/letters/standing-letters';
import { lighthouse } from '../../../src/painter/motifs/buildings/lighthouse';
import { tower } from '../../../src/painter/motifs/buildings/tower';
import { balloon } from '../../../src/painter/motifs/sky/balloon';
import { dragon } from '../../../src/painter/motifs/sky/dragon';
import { readPrompt } from '../../../src/painter/reading/read-prompt';
import { layOut } from '../../../src/painter/stage';
import { drawKept } from '../../../src/painter/things/draw-kept';

type Draws = (...args: never[]) => string;

/** What draws nothing now, by its name. */
const mockLeftOut = new Set<string>();
/** Its module, with its function `name` drawing nothing while it is left out. */
function leavable(path: string, name: string): object {
  const real: Record<string, Draws> = jest.requireActual(path);
  const draws = (...args: never[]) => (mockLeftOut.has(name) ? '' : real[name]!(...args));
  return { ...real, [name]: Object.defineProperty(draws, 'name', { value: name }) };
}
jest.mock('../../../src/painter/letters/standing-letters', () =>
  leavable('../../../src/painter/letters/standing-letters', 'standingLetters'),
);
jest.mock('../../../src/painter/motifs/buildings/lighthouse', () =>
  leavable('../../../src/painter/motifs/buildings/lighthouse', 'lighthouse'),
);
jest.mock('../../../src/painter/motifs/buildings/tower', () =>
  leavable('../../../src/painter/motifs/buildings/tower', 'tower'),
);
jest.mock('../../../src/painter/motifs/sky/balloon', () =>
  leavable('../../../src/painter/motifs/sky/balloon', 'balloon'),
);
jest.mock('../../../src/painter/motifs/sky/dragon', () => leavable('../../../src/painter/motifs/sky/dragon', 'dragon'));
jest.mock('../../../src/painter/things/draw-kept', () => leavable('../../../src/painter/things/draw-kept', 'drawKept'));

const SIZES = { portrait: [270, 480], landscape: [480, 270], 'half of a portrait': [270, 220] } as const;

describe('great letters', () => {
  it.each<[what: string, prompt: string, draws: Draws]>([
    ['lighthouse', 'In 1601 a lighthouse stood on the cliff. It burned for 48 seconds', lighthouse],
    ['lighthouse by night', 'lighthouse, sea, night, 1601; the ship passed it in 1601 in 48 seconds', lighthouse],
    ['tower', 'The owl flew around the tower in 48 seconds', tower],
    ['balloon', 'a balloon rose over the hill in 48 seconds', balloon],
    ['dragon', 'A dragon flew over the hill in 1666', dragon],
    ['giraffe', 'a giraffe ran through the desert for 45 minutes in 1999', drawKept],
  ])('never lie over the thing that is told of: %s', async (_what, prompt, draws) => {
    for (const [width, height] of Object.values(SIZES)) {
      for (const seed of [1, 2, 3]) {
        const paint = () => pixels(compose(layOut(readPrompt(prompt), { width, height, seed, prompt })));
        const whole = await paint();
        const withoutLetters = await without([standingLetters], paint);
        const withoutThing = await without([standingLetters, draws], paint);
        const letters = different(whole, withoutLetters);
        const thing = different(withoutLetters, withoutThing);
        expect(letters.size).toBeGreaterThan(0.004 * width * height);
        expect(thing.size).toBeGreaterThan(100);
        expect({ prompt, width, height, seed, over: [...letters].filter((at) => thing.has(at)).length }).toEqual({
          prompt,
          width,
          height,
          seed,
          over: 0,
        });
      }
    }
  });
});

/** What is painted while these draw nothing. */
async function without(all: Draws[], paint: () => Promise<Buffer>): Promise<Buffer> {
  for (const { name } of all) mockLeftOut.add(name);
  const painted = await paint();
  mockLeftOut.clear();
  return painted;
}

const pixels = (svg: string) => sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer();

/** Which pixels clearly differ. */
function different(one: Buffer, other: Buffer): Set<number> {
  const found = new Set<number>();
  for (let index = 0; index < one.length; index++)
    if (Math.abs(one[index]! - other[index]!) >= 40) found.add(Math.floor(index / 3));
  return found;
}
