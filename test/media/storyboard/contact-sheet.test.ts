import sharp from 'sharp';
import { captionFonts } from '../../../src/media/captions/caption-font';
import { contactSheet, type SheetScene } from '../../../src/media/storyboard/contact-sheet';
import { sheetLayout, WORDS } from '../../../src/media/storyboard/sheet-layout';

const SHAPES = [
  { width: 1080, height: 1920 },
  { width: 1920, height: 1080 },
  { width: 1080, height: 1080 },
];

describe('the layout of a contact sheet', () => {
  it.each(SHAPES)('has room for every scene of a film of %o, and no two at one place', (film) => {
    for (let count = 1; count <= 40; count++) {
      const { width, height, picture, places } = sheetLayout(count, film);
      expect(places).toHaveLength(count);
      expect(picture.width / picture.height).toBeCloseTo(film.width / film.height, 1);
      expect(new Set(places.map(({ left, top }) => `${left} ${top}`)).size).toBe(count);
      for (const { left, top } of places) {
        expect(left + picture.width).toBeLessThan(width);
        expect(top + picture.height + WORDS).toBeLessThan(height);
      }
      for (const [one, other] of places.flatMap((place, index) =>
        places.slice(index + 1).map((next) => [place, next]),
      )) {
        const isBeside = Math.abs(one!.left - other!.left) >= picture.width;
        const isBelow = Math.abs(one!.top - other!.top) >= picture.height + WORDS;
        expect(isBeside || isBelow).toBe(true);
      }
    }
  });

  it.each(SHAPES)('of many scenes of %o is about as wide as a screen', (film) => {
    const { width, height } = sheetLayout(40, film);
    expect(width / height).toBeGreaterThan(1);
    expect(width / height).toBeLessThan(2.2);
  });
});

describe('a contact sheet', () => {
  it('shows the picture of each scene in its place, a frame where there is none, and words below', async () => {
    const film = SHAPES[1]!;
    const colour = async (background: string) =>
      sharp({ create: { width: 64, height: 36, channels: 3, background } })
        .png()
        .toBuffer();
    const scenes: SheetScene[] = [
      { number: '1', words: 'The sea froze.', state: 'made', standing: 'good', picture: await colour('#c02020') },
      { number: '2', words: 'A boy came.', state: 'skipped', standing: 'out', picture: await colour('#c02020') },
      { number: '3', words: 'Marta read it.', state: 'needs attention', standing: 'wrong' },
    ];
    const png = await contactSheet({
      title: 'The Sea',
      facts: 'making',
      scenes,
      film,
      fonts: captionFonts(),
      mark: 'its mark',
    });
    const layout = sheetLayout(3, film);
    expect(Buffer.from(png.subarray(0, 1_000)).includes('its mark')).toBe(true);
    const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([layout.width, layout.height]);
    const at = (left: number, top: number) => [...data.subarray((top * info.width + left) * 3).subarray(0, 3)];
    const middles = layout.places.map(({ left, top }) => {
      return at(left + Math.round(layout.picture.width / 2), top + Math.round(layout.picture.height / 2));
    });
    const [red, left, empty] = middles as [number[], number[], number[]];
    expect(red).toEqual([0xc0, 0x20, 0x20]);
    expect(left[0]).toBe(left[1]);
    expect(left[0]).toBeGreaterThan(150);
    expect(empty).toEqual([0xf0, 0xed, 0xe5]);
    // Below each picture something is written.
    for (const { left: from, top } of layout.places) {
      const below = Array.from({ length: 60 * layout.picture.width }, (_, index) => {
        return at(
          from + (index % layout.picture.width),
          top + layout.picture.height + 10 + Math.floor(index / layout.picture.width),
        )[0]!;
      });
      expect(Math.min(...below)).toBeLessThan(120);
    }
  });

  it('is drawn of any words', async () => {
    const scenes: SheetScene[] = [{ number: '500', words: '\u{10ffff}', state: 'made', standing: 'good' }];
    const sheet = contactSheet({
      title: '<b>&"',
      facts: 'x'.repeat(900),
      scenes,
      film: SHAPES[0]!,
      fonts: captionFonts(),
      mark: 'x',
    });
    expect((await sharp(await sheet).metadata()).format).toBe('png');
  });
});
