import { createHash } from 'node:crypto';
import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { captionFonts } from '../../../src/media/captions/caption-font';
import { addFont } from '../../../src/media/fonts/add-font';
import { FONTS_TO_FETCH, type FontToFetch } from '../../../src/media/fonts/fonts-to-fetch';
import { fetchPackage } from '../../../src/media/fonts/fetch-package';

/** A font that is there without a network: npm packs the package that is installed. */
const PACKAGE = '@expo-google-fonts/noto-sans-hebrew';
const INSTALLED = dirname(require.resolve(`${PACKAGE}/package.json`));
const FILE = '800ExtraBold/NotoSansHebrew_800ExtraBold.ttf';

describe('a font that a person adds', () => {
  let packed: string;
  let archive: string;
  let integrity: string;
  let directory: string;
  let specs: string[];
  let font: FontToFetch;
  const fetch = async (spec: string, into: string, signal?: AbortSignal) => {
    signal?.throwIfAborted();
    specs.push(spec);
    await copyFile(archive, join(into, 'package.tgz'));
    return join(into, 'package.tgz');
  };

  beforeAll(async () => {
    packed = await mkdtemp(join(tmpdir(), 'storyreel-test-'));
    archive = await fetchPackage(INSTALLED, packed);
    integrity = `sha512-${createHash('sha512')
      .update(await readFile(archive))
      .digest('base64')}`;
  });
  afterAll(() => rm(packed, { recursive: true }));
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'storyreel-test-'));
    specs = [];
    font = { ...FONTS_TO_FETCH[0]!, package: PACKAGE, version: '9.9.9', file: FILE, integrity };
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('is fetched in its one version, and stands there whole with its licence', async () => {
    const home = join(directory, 'home', 'fonts');
    expect(await addFont(font, home, { fetch })).toBe('added');
    expect(specs).toEqual([`${PACKAGE}@9.9.9`]);
    const [ttf, licence] = ['chinese-simplified-9.9.9.ttf', 'chinese-simplified-9.9.9.ttf.LICENSE'];
    expect((await readdir(home)).sort()).toEqual([ttf, licence]);
    expect((await readFile(join(home, ttf))).equals(await readFile(join(INSTALLED, FILE)))).toBe(true);
    expect(await readFile(join(home, licence), 'utf8')).toContain('SIL Open Font License');
  });

  it('is not fetched again', async () => {
    await addFont(font, join(directory, 'fonts'), { fetch });
    expect(await addFont(font, join(directory, 'fonts'), { fetch })).toBe('already there');
    expect(specs).toHaveLength(1);
  });

  it('is refused when one byte of its package is another, or when the package does not hold it', async () => {
    const home = join(directory, 'fonts');
    const other = { ...font, integrity: FONTS_TO_FETCH[0]!.integrity };
    await expect(addFont(other, home, { fetch })).rejects.toThrow(
      /should have the integrity sha512-.*nothing was added/,
    );
    await expect(addFont({ ...font, file: 'none.ttf' }, home, { fetch })).rejects.toThrow('should hold none.ttf');
    await expect(addFont({ ...font, file: 'package.json' }, home, { fetch })).rejects.toThrow(
      'Expected a TrueType font',
    );
    expect(await readdir(home)).toEqual([]);
  });

  it('leaves nothing when npm cannot fetch it, or when it is aborted', async () => {
    const home = join(directory, 'fonts');
    const nowhere = (_spec: string, into: string) => fetchPackage(join(directory, 'nowhere'), into);
    await expect(addFont(font, home, { fetch: nowhere })).rejects.toThrow(/npm should have fetched .*nowhere, but: /);
    const signal = AbortSignal.abort(new Error('cancelled'));
    for (const way of [fetch, fetchPackage]) {
      await expect(addFont(font, home, { fetch: way, signal })).rejects.toThrow('cancelled');
    }
    expect(await readdir(home)).toEqual([]);
  });

  it('is among the fonts of captions from then on', async () => {
    const own = { ...font, version: FONTS_TO_FETCH[0]!.version };
    expect(captionFonts(directory)).toEqual(captionFonts());
    await addFont(own, directory, { fetch });
    expect(captionFonts(directory).map(({ family }) => family)).toEqual([
      ...captionFonts().map(({ family }) => family),
      'Noto Sans SC ExtraBold',
    ]);
  });
});
