import { needsShaping, shapesText } from '../../../src/media/captions/shapes-text';
import { PROGRAMS } from '../decoded';

describe('whether an ffmpeg shapes text', () => {
  it('is told by the program: the one of npm does not', async () => {
    expect(await shapesText(await PROGRAMS[1]!.ffmpeg())).toBe(false);
  });

  it('is an error with advice when there is no such program', async () => {
    await expect(shapesText('/nowhere/ffmpeg')).rejects.toThrow(
      '/nowhere/ffmpeg should say how its libass shapes text',
    );
  });

  it('matters for Devanagari, and for Thai tones above vowels, and not for Arabic', () => {
    expect(needsShaping('हिन्दी')).toBe(true);
    expect(needsShaping('เดินขึ้นบันได')).toBe(true);
    expect(needsShaping('น้ำ')).toBe(true);
    expect(needsShaping('ทะเล พร้อม')).toBe(false);
    expect(needsShaping('هادئًا and שלום')).toBe(false);
  });
});
