import sharp from 'sharp';
import { paint } from '../../src/painter/paint';

const size = { width: 216, height: 384, seed: 3 };
const svgOf = (prompt: string, seed = 3) => paint(prompt, { ...size, seed }).svg;

describe('painting', () => {
  it('says whether anything of the prompt is seen', () => {
    expect(paint('A guitar.', size).showsPrompt).toBe(true);
    expect(paint('The price is $20.', size).showsPrompt).toBe(true);
    expect(paint('It was only an idea that nobody shared.', size).showsPrompt).toBe(false);
  });

  it.each([
    'laboratory',
    'hospital',
    'kitchen',
    'office',
    'stock exchange',
    'theatre',
    'stadium',
    'medieval',
    'ice rink',
    'seabed',
  ])('draws the world %p by day and by night with numbers only, with and without things', async (world) => {
    for (const prompt of [`${world}, day`, `${world}, night; a doctor, three apples and a bus in 1900`]) {
      const svg = svgOf(prompt);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|null|\[object/);
      expect((await sharp(Buffer.from(svg)).stats()).entropy).toBeGreaterThan(3);
    }
  });

  it('draws a thing in the same colours in every scene of a day', () => {
    const body = /<path fill="#[\da-f]{6}" d="M7.311 17.654/;
    const [one, other] = ['An octopus in the kitchen', 'The octopus on the stage'].map(
      (prompt) => body.exec(svgOf(prompt))?.[0],
    );
    expect(one).toBeDefined();
    expect(other).toBe(one);
  });

  it('sets type above the captions, and no word of the prompt into the markup', () => {
    const plain = svgOf('a guitar');
    const said = svgOf('a guitar for $25');
    expect(said.length).toBeGreaterThan(plain.length + 2_000);
    expect(said).not.toMatch(/\$|<text/);
  });

  it('parts a picture into panels where worlds lie far apart', () => {
    const svg = svgOf('In 1666 the fire began in a bakery. The children skated on the ice.');
    expect(svg.match(/<clipPath id="p/g)).toHaveLength(2);
    expect(svg.match(/<svg/g)).toHaveLength(1);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });
});
