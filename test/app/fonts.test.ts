import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addFonts, knownFonts } from '../../src/app/fonts';
import { readSettings, type Settings } from '../../src/config/settings';
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
