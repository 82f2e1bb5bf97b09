import { PRESETS } from '../../../src/domain/captions/style/presets';
import { PLATFORMS } from '../../../src/domain/captions/style/platforms';
import { shownAs } from '../../domain/captions/showing';
import { spoken } from '../../domain/captions/spoken';
import { PROGRAMS } from '../decoded';
import { useProgram } from '../use-program';
import { drawFrame, isBright, isDrawnOn, isYellow, pixelsLike } from './drawn-frame';

/** A third of the films' pixels a side. */
const SMALL = {
  portrait: { width: 360, height: 640, fps: 30 },
  landscape: { width: 640, height: 360, fps: 30 },
  square: { width: 360, height: 360, fps: 30 },
};
const SENTENCE = 'Every evening the extraordinarily old keeper climbed the winding stairs';
const DRAWN = PRESETS.filter((preset) => preset !== 'none');

describe.each(PROGRAMS)('captions drawn by $program', ({ ffmpeg: find }) => {
  const program = useProgram(find);

  const draw = (text: string, atMs: number, ...shown: Parameters<typeof shownAs>) =>
    drawFrame(program.ffmpeg, program.directory, spoken(text), { showing: shownAs(...shown), atMs });

  it.each(Object.entries(SMALL).flatMap(([name, format]) => DRAWN.map((preset) => ({ name, format, preset }))))(
    'keep within wide margins as $preset in $name, at every place and in the largest letters',
    async ({ format, preset }) => {
      const margins = PLATFORMS.shorts.margins!;
      const places = preset === 'phrase' ? (['low', 'middle', 'high'] as const) : (['low', 'high'] as const);
      for (const place of places) {
        const frame = await draw(SENTENCE, 1_000, { preset, place, margins, sizePercent: 200 }, format);
        const { count, ...box } = pixelsLike(frame, isBright);
        expect(count).toBeGreaterThan(300);
        expect(box.left).toBeGreaterThanOrEqual((format.width * margins.left) / 100);
        expect(box.right).toBeLessThan((format.width * (100 - margins.right)) / 100);
        expect(box.top).toBeGreaterThanOrEqual((format.height * margins.top) / 100);
        expect(box.bottom).toBeLessThan((format.height * (100 - margins.bottom)) / 100);
      }
    },
  );

  it('stand where they are asked to', async () => {
    const middle = async (place: 'low' | 'middle' | 'high') => {
      const { top, bottom } = pixelsLike(await draw('One calm sea', 100, { place }, SMALL.square), isBright);
      return (top + bottom) / 2 / 360;
    };
    expect(await middle('high')).toBeLessThan(0.2);
    expect(Math.abs((await middle('middle')) - 0.5)).toBeLessThan(0.03);
    expect(await middle('low')).toBeGreaterThan(0.8);
  });

  it('fill from the left while they are spoken, and are full at their end', async () => {
    const share = async (atMs: number) => {
      const frame = await draw('One calm sea', atMs, { preset: 'karaoke' }, SMALL.square);
      const [all, filled] = [pixelsLike(frame, isBright), pixelsLike(frame, isYellow)];
      return { share: filled.count / all.count, fromLeft: filled.left - all.left };
    };
    const fillings = [await share(10), await share(200), await share(450), await share(700), await share(990)];
    expect(fillings.slice(1).map(({ fromLeft }) => fromLeft)).toEqual([0, 0, 0, 0]);
    const shares = fillings.map((filling) => filling.share);
    expect(shares[0]).toBeLessThan(0.1);
    expect(shares.toSorted((one, other) => one - other)).toEqual(shares);
    expect(new Set(shares).size).toBe(5);
    expect(shares.at(-1)).toBeGreaterThan(0.95);
  });

  it('fill from the right where words run so', async () => {
    for (const text of ['הים שקט מאוד', 'كان البحر هادئا']) {
      const early = await draw(text, 100, { preset: 'karaoke' }, SMALL.square);
      const [all, filled] = [pixelsLike(early, isBright), pixelsLike(early, isYellow)];
      expect(filled.right).toBe(all.right);
      expect(filled.left).toBeGreaterThan(all.left + 20);
      const late = await draw(text, 700, { preset: 'karaoke' }, SMALL.square);
      expect(pixelsLike(late, isYellow).left).toBe(all.left);
    }
  });

  it('have a box around all of their words', async () => {
    const shown = { preset: 'block', boxColour: '#FF0000' } as const;
    for (const text of ['One calm sea', SENTENCE, 'كان البحر هادئا', 'สวัสดีครับ', 'समुद्र शांत था']) {
      const frame = await draw(text, 100, shown, SMALL.square);
      const isRed = (red: number, green: number) => red > 200 && green < 60;
      const isWhite = (_red: number, green: number) => green > 200;
      const [box, letters] = [pixelsLike(frame, isRed), pixelsLike(frame, isWhite)];
      expect(letters.count).toBeGreaterThan(50);
      expect([box.left < letters.left, box.right > letters.right]).toEqual([true, true]);
      expect([box.top < letters.top, box.bottom > letters.bottom]).toEqual([true, true]);
    }
  });

  it('have the colours, the outline and the font that are chosen', async () => {
    const green = { colour: '#00FF00', spokenColour: '#00FF00', outlinePercent: 0 };
    const isGreen = (red: number, value: number) => value > 200 && red < 60;
    const count = async (choices: object) => {
      const frame = await draw('One calm sea', 100, { ...green, ...choices }, SMALL.square);
      return { green: pixelsLike(frame, isGreen).count, all: pixelsLike(frame, isDrawnOn) };
    };
    const [heavy, light, outlined] = [
      await count({ font: 'montserrat-black' }),
      await count({ font: 'montserrat-medium' }),
      await count({ font: 'montserrat-medium', outlinePercent: 20, outlineColour: '#0000FF' }),
    ];
    expect(heavy.green).toBeGreaterThan(1.2 * light.green);
    expect(outlined.all.count).toBeGreaterThan(1.5 * light.all.count);
  });

  it('are words alone, each in its time', async () => {
    const width = async (atMs: number) => {
      const { left, right } = pixelsLike(
        await draw('I extraordinarily do', atMs, { preset: 'word' }, SMALL.square),
        isBright,
      );
      return right - left;
    };
    expect(await width(450)).toBeGreaterThan(4 * (await width(100)));
    expect(await width(450)).toBeGreaterThan(2 * (await width(700)));
  });

  it('are nowhere where there are none', async () => {
    const frame = await draw(SENTENCE, 100, { preset: 'none' }, SMALL.square);
    expect(pixelsLike(frame, isDrawnOn).count).toBe(0);
  });
});
