import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { captionsFor } from '../../../../src/app/order/captions/captions-for';
import { InputError } from '../../../../src/app/input-error';
import { resolvedStyle } from '../../../../src/domain/captions/style/resolved-style';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-captions-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

async function styleFile(content: unknown): Promise<string> {
  const path = join(directory, 'style.json');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('what a person says of captions', () => {
  it('is nothing where it is the usual, so that the order is the one from before', async () => {
    expect(await captionsFor({})).toEqual({ format: 'portrait', captions: undefined });
    const said = { preset: 'phrase', colour: '#FFFFFF' } as const;
    expect(await captionsFor({ format: 'square', chosen: said })).toEqual({ format: 'square', captions: undefined });
  });

  it('is every value of the style that is meant', async () => {
    const { captions } = await captionsFor({ chosen: { preset: 'word', place: 'high' } });
    expect(captions).toEqual({
      preset: 'word',
      font: 'montserrat-extrabold',
      sizePercent: 190,
      colour: '#FFFFFF',
      spokenColour: '#FFD040',
      outlineColour: '#0A0E18',
      outlinePercent: 9,
      boxColour: 'none',
      place: 'high',
      letterCase: 'as-written',
      margins: { top: 5, right: 6, bottom: 5, left: 6 },
    });
    expect((await captionsFor({ chosen: { preset: 'none', colour: '#FF0000' } })).captions).toEqual({ preset: 'none' });
  });

  it.each([
    ['shorts', 'portrait', true],
    ['tiktok', 'portrait', true],
    ['reels', 'portrait', true],
    ['youtube', 'landscape', false],
    ['podcast', 'landscape', false],
  ] as const)('for %s is a %s film, with wider margins: %s', async (platform, format, isWider) => {
    const shown = await captionsFor({ for: platform });
    expect(shown.format).toBe(format);
    const margins = { top: 11.5, right: 11.2, bottom: 21.9, left: 11.2 };
    expect(shown.captions).toEqual(isWider ? resolvedStyle({ margins }) : undefined);
  });

  it('keeps clear of what players cover: 220 pixels above, 420 below, 120 at the right', async () => {
    const { captions } = await captionsFor({ for: 'shorts' });
    const { top, bottom, right } = (captions as { margins: { top: number; bottom: number; right: number } }).margins;
    expect([(top * 1920) / 100, (bottom * 1920) / 100, (right * 1080) / 100].map(Math.round)).toEqual([221, 420, 121]);
  });

  it('may be in a file; what is said beside it goes before, and the file before the platform', async () => {
    const margins = { top: 1, right: 2, bottom: 3, left: 4 };
    const captionStyle = await styleFile({ preset: 'karaoke', spokenColour: '#00FF00', sizePercent: 120, margins });
    const { captions } = await captionsFor({ for: 'reels', captionStyle, chosen: { sizePercent: 80 } });
    expect(captions).toEqual(resolvedStyle({ preset: 'karaoke', spokenColour: '#00FF00', sizePercent: 80, margins }));
  });

  it.each([
    [
      '{ "colour": "red" }',
      /style\.json is no caption style: colour should be a colour such as #FFD040.*, but is "red"/,
    ],
    ['{ "fontSize": 12 }', /fontSize should be left out/],
    [
      '{ "margins": { "top": 60, "right": 0, "bottom": 0, "left": 0 } }',
      /margins\.top should be a number from 0 to 40/,
    ],
    ['[]', /should be a caption style, but is a list of 0/],
    ['nonsense', /style\.json is not JSON/],
  ])('is refused as a file that holds %s', async (content, sentence) => {
    const refused = captionsFor({ captionStyle: await styleFile(content) });
    await expect(refused).rejects.toThrow(InputError);
    await expect(refused).rejects.toThrow(sentence);
  });

  it('is refused where the format is not that of the platform', async () => {
    await expect(captionsFor({ for: 'shorts', format: 'landscape' })).rejects.toThrow(
      'A film for shorts is portrait, and not landscape: leave out --format, or --for.',
    );
    expect((await captionsFor({ for: 'shorts', format: 'portrait' })).format).toBe('portrait');
  });
});
