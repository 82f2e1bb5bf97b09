import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { captionFonts } from '../../../src/media/captions/caption-font';
import { encodeClip } from '../../../src/media/encode-clip';
import { shapesText } from '../../../src/media/captions/shapes-text';
import { spoken } from '../../domain/captions/spoken';
import { PROGRAMS } from '../decoded';
import { drawText } from './drawn-text';
import { plain } from '../pictures';
import { useProgram } from '../use-program';
import { usualCaptions } from '../../domain/captions/showing';

describe.each(PROGRAMS)('captions drawn by $program', ({ ffmpeg: find }) => {
  const program = useProgram(find);

  const draw = (text: string) => drawText(program.ffmpeg, program.directory, text);

  it.each([
    ['Latin', 'Łódź, naïve', ['Montserrat-ExtraBold']],
    ['Cyrillic', 'Съешь ещё', ['Montserrat-ExtraBold']],
    ['Greek', 'Ἐν ἀρχῇ', ['NotoSans-ExtraBold']],
    ['Arabic', 'كان البحر هادئًا، پچگ', ['NotoSansArabic-ExtraBold']],
    ['Hebrew', 'הים שקט, שָׁלוֹם', ['NotoSansHebrew-ExtraBold']],
    ['Devanagari', 'समुद्र शांत', ['NotoSans-ExtraBold']],
    ['emoji', '😀🌊 ⛵👩‍🚀', ['NotoEmoji-Bold']],
    [
      'mixed',
      'море θάλασσα بحر ים 🌊',
      ['Montserrat', 'NotoSans', 'NotoSansArabic', 'NotoSansHebrew']
        .map((name) => `${name}-ExtraBold`)
        .concat('NotoEmoji-Bold'),
    ],
  ])('show %s text in the font made for it, with no box and no other font', async (_name, text, fonts) => {
    const drawn = await draw(text);
    // The font of the style is always asked for; one that lacks a sign would be told of as a complaint.
    expect(new Set(drawn.fonts)).toEqual(new Set(['Montserrat-ExtraBold', ...fonts]));
    expect(drawn.complaints).toEqual([]);
    expect(drawn.bright).toBeGreaterThan(300);
  });

  it('leave out what has no font, as if it were not there', async () => {
    const [with_, without] = [await draw('The 日本 sea'), await draw('The sea')];
    expect(with_).toEqual(without);
  });

  it('begin at the right in Hebrew and Arabic, and at the left elsewhere', async () => {
    for (const text of ['שלום וברכה', 'كان البحر', 'קראנו על iPhone', 'iPhone בבית הלבן']) {
      const drawn = await draw(text);
      expect(drawn.yellowRight).toBe(drawn.right);
      expect(drawn.yellowLeft).toBeGreaterThan(drawn.left + 20);
    }
    for (const text of ['Hello sea', 'One שלום word', 'море тихо']) {
      const drawn = await draw(text);
      expect(drawn.yellowLeft).toBe(drawn.left);
      expect(drawn.yellowRight).toBeLessThan(drawn.right - 20);
    }
  });

  it('join Arabic letters', async () => {
    const width = async (text: string) => draw(text).then(({ left, right }) => right - left);
    expect(await width('بيتنا')).toBeLessThan(0.8 * (await width([...'بيتنا'].join('\u200c'))));
  });

  it('stack the letters of Devanagari when the program shapes text', async () => {
    const width = async (text: string) => draw(text).then(({ left, right }) => right - left);
    const conjunct = (await width('क्षत्र')) < 0.8 * (await width([...'क्षत्र'].join('\u200c')));
    expect(conjunct).toBe(await shapesText(program.ffmpeg));
  });

  it('put into the work directory only the fonts that they need', async () => {
    const { ffmpeg, directory } = program;
    const one = { ffmpeg, directory, format: { width: 180, height: 320, fps: 30 }, frames: 1, output: 'clip.mp4' };
    await encodeClip({ ...one, picture: await plain('#808080'), captions: usualCaptions(spoken('Two שלום')) });
    const [latin, , , hebrew] = captionFonts();
    const files = await readdir(join(directory, 'fonts'));
    const put = await Promise.all(files.map((file) => readFile(join(directory, 'fonts', file))));
    expect(put.map((bytes) => bytes.length)).toEqual([
      (await readFile(latin.path)).length,
      (await readFile(hebrew!.path)).length,
    ]);
  });
});
