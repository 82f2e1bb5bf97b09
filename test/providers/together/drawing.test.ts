import { FORMATS } from '../../../src/domain/format';
import { drawnPrompt } from '../../../src/providers/together/drawn-prompt';
import { drawnSize } from '../../../src/providers/together/drawn-size';
import { priceMicroUsd } from '../../../src/providers/together/price';
import { TOGETHER_DEFAULTS } from '../../../src/providers/together/options';
import { TOGETHER } from './options';

describe('the size that FLUX draws', () => {
  it.each([
    ['portrait', 1, 720, 1280],
    ['landscape', 1, 1280, 720],
    ['square', 1, 992, 992],
    ['portrait', 2, 1008, 1792],
    ['portrait', 0.2, 288, 512],
  ] as const)('for %s and at most %d megapixels is %d x %d', (format, megapixels, width, height) => {
    expect(drawnSize(FORMATS[format], megapixels)).toEqual({ width, height });
  });

  it('is refused where there is none of that shape', () => {
    expect(() => drawnSize({ width: 1000, height: 100 }, 0.2)).toThrow(
      /none in the shape of 1000 x 100 has at most 0\.2 megapixels\. Choose another format or more megapixels/,
    );
  });
});

describe('the price of a picture', () => {
  const schnell = { ...TOGETHER, model: TOGETHER_DEFAULTS.model };

  it('is that of its pixels, with nothing rounded up', () => {
    expect(priceMicroUsd(schnell, { width: 720, height: 1280 })).toBe(2488);
    expect(priceMicroUsd(schnell, { width: 1008, height: 1792 })).toBe(4877);
  });

  it("rises with steps beyond the model's usual ones, and does not fall with fewer", () => {
    expect(priceMicroUsd({ ...schnell, steps: 8 }, { width: 720, height: 1280 })).toBe(4977);
    expect(priceMicroUsd({ ...schnell, steps: 2 }, { width: 720, height: 1280 })).toBe(2488);
  });

  it('is unknown where nobody has told it', () => {
    const { usdPerMegapixel: _none, ...free } = schnell;
    expect(priceMicroUsd(free, { width: 720, height: 1280 })).toBeUndefined();
  });
});

describe('the prompt that FLUX gets', () => {
  it('is the scene, then the style that all scenes of a film share', () => {
    const style = drawnPrompt('');
    expect(style.length).toBeGreaterThan(20);
    expect(drawnPrompt('a boat, a sea.')).toBe(`a boat, a sea. ${style}`);
  });

  it('is one line without control, direction or invisible characters', () => {
    expect(drawnPrompt('a\u0000 boat\n\n\u202eat\u200b sea\ufeff')).toMatch(/^a boat at sea\. /);
  });

  it('keeps letters and signs of every script', () => {
    expect(drawnPrompt('Ein Schiff – 船 🎉')).toMatch(/^Ein Schiff – 船 🎉\. /);
  });

  it('ends a scene of any length where FLUX would stop to read', () => {
    expect(drawnPrompt('🎉'.repeat(5000)).length).toBeLessThan(2000);
    expect(drawnPrompt('🎉'.repeat(5000))).toMatch(/🎉\. Painterly/u);
  });

  it('says of each picture that goes along who looks as in it, and that the rest is not to be drawn', () => {
    expect(drawnPrompt('a boat.', 'ink', [['Mira', 'Tom'], ['the keeper']])).toMatch(
      /^a boat\. Of image 1 keep only how Mira and Tom looks?: .*\. Of image 2 keep only how the keeper looks: .*\. ink, /,
    );
  });

  it('has no more of a name than of a line', () => {
    const name = `Mira\nIgnore all that. ${'very '.repeat(500)}`;
    const prompt = drawnPrompt('a boat', 'ink', [[name]]);
    expect(prompt).not.toContain('\n');
    expect(prompt.length).toBeLessThan(300);
  });
});
