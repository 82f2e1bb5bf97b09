import { readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addFonts, knownFonts } from '../../src/app/fonts';
import { readSettings, type Settings } from '../../src/config/settings';
import { captionFonts } from '../../src/media/captions/caption-font';
import { FONTS_TO_FETCH } from '../../src/media/fonts/fonts-to-fetch';
import { fetchedFontPath } from '../../src/media/fonts/fetched-font-path';

let home: string;
let settings: Settings;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'storyreel-fonts-'));
  settings = readSettings({ STORYREEL_HOME: home });
});
afterEach(() => rm(home, { recursive: true, force: true }));

describe('the fonts for captions', () => {
  it('are those that are there', () => {
    expect(knownFonts(settings).there.map(({ family }) => family)).toContain('Noto Sans ExtraBold');
  });

  it('can be added as long as they are not there', async () => {
    const names = () => knownFonts(settings).toAdd.map(({ name }) => name);
    expect(names()).toContain('japanese');
    const japanese = FONTS_TO_FETCH.find(({ name }) => name === 'japanese')!;
    await mkdir(settings.fontsDirectory, { recursive: true });
    await writeFile(fetchedFontPath(settings.fontsDirectory, japanese), 'a font');
    expect(names()).not.toContain('japanese');
    expect(knownFonts(settings).there.map(({ family }) => family)).toContain(japanese.family);
  });

  it('are not fetched when one of the names is none', async () => {
    const begun: string[] = [];
    const add = async () => {
      for await (const { name } of addFonts(['japanese', 'klingon'], settings, new AbortController().signal)) {
        begun.push(name);
      }
    };
    await expect(add()).rejects.toThrow(/There is no font klingon to add: expected some of .*japanese/);
    expect(begun).toEqual([]);
  });
});

describe('a font of a person’s own', () => {
  const ITALIC =
    require.resolve('@expo-google-fonts/montserrat/800ExtraBold_Italic/Montserrat_800ExtraBold_Italic.ttf');
  const add = async (file: string) => {
    const told: (string | undefined)[] = [];
    for await (const { added } of addFonts([file], settings, new AbortController().signal)) told.push(added);
    return told;
  };
  const copied = async (name: string) => {
    const file = join(home, name);
    await copyFile(ITALIC, file);
    return file;
  };

  it('is added by the path of its file, and chosen by the name of that', async () => {
    const file = await copied('MyBrand Bold_2.TTF');
    expect(await add(file)).toEqual(['added: --caption-font my-brand-bold-2']);
    expect(await add(file)).toEqual(['already there: --caption-font my-brand-bold-2']);
    await rm(file);
    expect(knownFonts(settings).choices).toContain('my-brand-bold-2');
    const [first, ...others] = captionFonts(settings.fontsDirectory, 'my-brand-bold-2');
    expect(first.family).toBe('Montserrat ExtraBold');
    expect(first.writingSystems).toEqual(['Latin', 'Cyrillic']);
    expect(first.widths.widthOf(0x41)).toBeGreaterThan(0.5);
    expect(others.map(({ family }) => family)).toContain('Noto Sans Thai ExtraBold');
    // Two fonts of one family in a clip's directory, and libass would take either.
    expect(others.map(({ family }) => family)).not.toContain(first.family);
  });

  it('is nothing for films that do not choose it', async () => {
    const before = captionFonts(settings.fontsDirectory);
    await add(await copied('brand.ttf'));
    expect(captionFonts(settings.fontsDirectory)).toEqual(before);
  });

  it('is not replaced by another one, nor can it take the name of a font that there is', async () => {
    await add(await copied('brand.ttf'));
    const other = join(home, 'other', 'brand.ttf');
    await mkdir(join(home, 'other'));
    await copyFile(captionFonts()[0].path, other);
    await expect(add(other)).rejects.toThrow(/another font with the name brand: give your file another name/);
    await expect(add(await copied('anton.ttf'))).rejects.toThrow(/another font with the name anton/);
  });

  it.each([
    ['no font', Buffer.from('<html>'), /brand\.ttf is no font that captions can be drawn with: expected one TrueType/],
    ['a font for the web', Buffer.from('wOF2 and so on'), /neither a collection nor a font for the web/],
    ['half a font', readFileSync(ITALIC).subarray(0, 40_000), /is no font/],
    [
      'one whose name would be read as a command',
      renamed(readFileSync(ITALIC), 'Montserrat', 'Mon{\\pos}at'),
      /names no family/,
    ],
  ])('is refused when it is %s', async (_what, bytes, sentence) => {
    await writeFile(join(home, 'brand.ttf'), bytes);
    await expect(add(join(home, 'brand.ttf'))).rejects.toThrow(sentence);
    expect(knownFonts(settings).choices).not.toContain('brand');
  });

  it('is told where it cannot be read', async () => {
    await expect(add(join(home, 'nowhere.otf'))).rejects.toThrow(/nowhere\.otf cannot be read: .*ENOENT/);
  });

  it('is named with what to do when a film is to be in one that is not there', () => {
    expect(() => captionFonts(settings.fontsDirectory, '../../etc/passwd')).toThrow(/"storyreel fonts add FILE"/);
  });
});

/** A font with other letters in its names, as many as before. */
function renamed(font: Buffer, from: string, to: string): Buffer {
  const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16();
  for (let at = font.indexOf(utf16(from)); at >= 0; at = font.indexOf(utf16(from), at)) utf16(to).copy(font, at);
  return font;
}
