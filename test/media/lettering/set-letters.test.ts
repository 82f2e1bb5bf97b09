import { captionFonts } from '../../../src/media/captions/caption-font';
import { letterFonts, letterMarkup } from '../../../src/media/lettering/letter-markup';
import { letterPixels } from '../../../src/media/lettering/letter-pixels';
import { setLetters, type Letters } from '../../../src/media/lettering/set-letters';

const fonts = captionFonts();
const BOX = { width: 900, height: 300, mostEmPixels: 80 };

async function set(text: string, box = BOX): Promise<Letters> {
  const letters = await setLetters({ text, fonts, ...box });
  if (!letters) throw new Error('no font has it');
  return letters;
}

/** The share of the box that is covered, in a part of it from the left. */
function covered({ coverage, width, height }: Letters, from = 0, to = 1): number {
  let sum = 0;
  for (let y = 0; y < height; y++) {
    for (let x = Math.floor(from * width); x < Math.floor(to * width); x++) sum += coverage[y * width + x]! / 255;
  }
  return sum / (width * height * (to - from));
}

/** How many lines there are: rows of pixels with letters, between rows without. */
function linesOf({ coverage, width, height }: Letters): number {
  const filled = Array.from({ length: height }, (_, y) =>
    coverage.subarray(y * width, (y + 1) * width).some((value) => value > 60),
  );
  return filled.filter((is, y) => is && !filled[y - 1]).length;
}

describe('letters', () => {
  it('are as large as they may be where there is room, on one line', async () => {
    const letters = await set('RAIN');
    expect(letters.emPixels).toBe(80);
    expect(linesOf(letters)).toBe(1);
    expect(covered(letters)).toBeGreaterThan(0.2);
  });

  it.each([
    ['a long title', 'The keeper of the old lighthouse, and what he saw there in the winter in which the sea froze'],
    ['as long as an order may have one', 'word '.repeat(60).trim()],
    ['of one long word', 'Donaudampfschifffahrtsgesellschaftskapitän'],
    ['of the longest word that a story may have', 'W'.repeat(200)],
  ])('fit their box: %s', async (_what, text) => {
    const letters = await set(text);
    expect(letters.width).toBeLessThanOrEqual(BOX.width);
    expect(letters.height).toBeLessThanOrEqual(BOX.height);
    expect(covered(letters)).toBeGreaterThan(0.05);
  });

  it('stand in lines of about one length', async () => {
    const letters = await set('The light that would not go out at night', { ...BOX, width: 1000 });
    expect(linesOf(letters)).toBe(2);
    // The last words are not left alone in the middle of a line.
    expect(letters.width).toBeLessThan(900);
  });

  it.each([
    // The letters of a word are joined, and conjuncts are one sign: both are narrower than what is kept apart.
    ['Arabic', 'منارة', 'م‌ن‌ا‌ر‌ة'],
    ['Devanagari', 'क्षत्रिय', 'क्‌षत्‌रिय'],
  ])('are shaped as %s is written, whatever ffmpeg there is', async (_script, word, apart) => {
    const [joined, parted] = [await set(word), await set(apart)];
    expect(joined.emPixels).toBe(80);
    expect(joined.width).toBeLessThan(0.9 * parted.width);
  });

  it('go from the right where they are read so: the first word stands at the right', async () => {
    const letters = await set('ממממממממ .', { ...BOX, height: 100 });
    expect(covered(letters, 0.3, 1)).toBeGreaterThan(3 * covered(letters, 0, 0.05));
  });

  it('are taken from the font that has them, and those that none has are left out', async () => {
    expect(letterFonts('Sea שלום 🐳', fonts).map((font) => font.replace(/ [0-9a-f]{64}$/, ''))).toEqual([
      'Montserrat ExtraBold',
      'Noto Sans Hebrew ExtraBold',
      'Noto Emoji',
    ]);
    expect(await setLetters({ text: '灯塔', fonts, ...BOX })).toBeUndefined();
    // The space between two words every font has.
    expect(await setLetters({ text: '谢谢 观看', fonts, ...BOX })).toBeUndefined();
  });

  it('are shown as they are written, and never taken for markup', async () => {
    const { markup } = letterMarkup('<b>&amp;"\'', fonts);
    expect(markup).toContain('&lt;b&gt;&amp;amp;&quot;&#39;');
    expect((await set('<b>A</b>')).width).toBeGreaterThan(2 * (await set('A')).width);
  });

  it('are the same each time, also where many are set at once', async () => {
    const texts = ['The Sea', 'شروق', 'The Sea', 'שלום', 'The Sea'];
    const all = await Promise.all(texts.map((text) => set(text)));
    expect(all[2]).toEqual(all[0]);
    expect(all[4]).toEqual(all[0]);
  });
});

describe('the pixels of letters', () => {
  it('are white in a dark line, on a shade that ends within their margin', async () => {
    const letters = await set('I');
    const { rgba, width, height, margin } = await letterPixels(letters);
    expect([width, height]).toEqual([letters.width + 2 * margin, letters.height + 2 * margin]);
    const row = Math.floor(height / 2);
    const at = (x: number) => [...rgba.subarray(4 * (row * width + x), 4 * (row * width + x) + 4)];
    expect(at(Math.floor(width / 2))).toEqual([255, 255, 255, 255]);
    const [red, , , alpha] = at(margin - 2);
    expect([red! < 60, alpha! > 200]).toEqual([true, true]);
    expect(at(0)[3]).toBeLessThan(8);
  });
});
