import { captionFonts } from '../../../src/media/captions/caption-font';
import { label } from '../../../src/media/lettering/label';

const FONTS = captionFonts();
const written = (text: string, choices: object = {}) =>
  label({ text, fonts: FONTS, emPixels: 16, width: 200, lines: 2, colour: [10, 20, 30], ...choices });

describe('a label', () => {
  it.each([
    ['few words', 'The sea'],
    ['more words than fit', 'The sea froze in January and the ice sang at night. '.repeat(40)],
    ['a word that is wider than its room', 'x'.repeat(400)],
    ['words in another writing system', 'Море замёрзло в январе, и лёд пел по ночам, и никто не слышал'],
    ['words that are written from the right', 'البحر تجمد في يناير والجليد غنى في الليل ولم يسمعه أحد'],
  ])('of %s fits its room', async (_what, text) => {
    const pixels = (await written(text))!;
    expect(pixels.width).toBeLessThanOrEqual(200);
    expect(pixels.height).toBeLessThanOrEqual(2 * 16 * 1.5);
    expect(pixels.rgba).toHaveLength(4 * pixels.width * pixels.height);
    const isSeen = pixels.rgba.some((value, at) => at % 4 === 3 && value > 200);
    expect(isSeen).toBe(true);
    expect([...pixels.rgba.subarray(0, 3)]).toEqual([10, 20, 30]);
  });

  it('tells by an ellipsis that there is more', async () => {
    const [whole, cut] = [
      await written('The sea froze', { lines: 1 }),
      await written('The sea froze in January and sang', { lines: 1, width: 130 }),
    ];
    const alone = await written('The sea…', { lines: 1, width: 130 });
    expect(whole!.rgba).not.toEqual(cut!.rgba);
    // What is left is whole words.
    expect([alone!.width, (await written('The sea froze…', { lines: 1, width: 130 }))!.width]).toContain(cut!.width);
  });

  it('is none where no font has any of its signs', async () => {
    expect(await written(' ')).toBeUndefined();
    expect(await written('\u{10ffff}\u{e000}')).toBeUndefined();
  });
});
