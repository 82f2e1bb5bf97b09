import { captionsOf } from '../../../../src/domain/captions/captions';
import { joinOnOneLine } from '../../../../src/domain/text/part';
import { wordsOf } from '../../../../src/domain/text/words';
import { FORMATS } from '../../../../src/domain/format';
import { shownAs } from '../showing';
import { spoken } from '../spoken';

const STORY = 'Every evening she climbed the winding stairs to light the great lamp.';
const textsOf = (...[words, showing]: Parameters<typeof captionsOf>) =>
  captionsOf(words, showing).map((caption) => joinOnOneLine(caption.words));

describe('the presets of captions', () => {
  it('are one word at a time, without a gap while the voice goes on', () => {
    const captions = captionsOf(spoken('One came home.'), shownAs({ preset: 'word' }));
    expect(captions.map(({ words, startMs, endMs }) => [words[0]!.text, startMs, endMs])).toEqual([
      ['One', 0, 300],
      ['came', 300, 600],
      ['home.', 600, 1200],
    ]);
  });

  it('keep endings with their word where writing has no spaces', () => {
    const words = wordsOf('階段をのぼり海を見つめていました').map((word, index) => ({
      ...word,
      startMs: 300 * index,
      endMs: 300 * index + 280,
    }));
    const shown = textsOf(words, shownAs({ preset: 'word' }, FORMATS.portrait, 'ja'));
    expect(shown.join('')).toBe('階段をのぼり海を見つめていました');
    expect(shown.length).toBeLessThan(words.length);
    expect(shown).toContain('海を');
  });

  it('are the same phrases lit up or filled', () => {
    expect(textsOf(spoken(STORY), shownAs({ preset: 'karaoke' }))).toEqual(textsOf(spoken(STORY), shownAs()));
  });

  it('are blocks of two lines, as long as the format bears', () => {
    const lines = (format: keyof typeof FORMATS) =>
      captionsOf(spoken(STORY), shownAs({ preset: 'block' }, FORMATS[format])).map(({ words, secondLineFrom }) => [
        joinOnOneLine(words.slice(0, secondLineFrom)),
        ...(secondLineFrom === undefined ? [] : [joinOnOneLine(words.slice(secondLineFrom))]),
      ]);
    expect(lines('landscape')).toEqual([['Every evening she climbed the winding', 'stairs to light the great lamp.']]);
    expect(
      lines('portrait')
        .flat()
        .every((line) => line.length <= 31),
    ).toBe(true);
  });

  it('are none', () => {
    expect(captionsOf(spoken(STORY), shownAs({ preset: 'none' }))).toEqual([]);
  });

  it('have fewer words where letters are larger, and where margins are wider', () => {
    const count = (choices: Parameters<typeof shownAs>[0]) => captionsOf(spoken(STORY), shownAs(choices)).length;
    expect(count({ sizePercent: 200 })).toBeGreaterThan(count({}));
    expect(count({ margins: { top: 5, right: 30, bottom: 5, left: 30 } })).toBeGreaterThan(count({}));
  });

  it('are written as their language writes capitals', () => {
    const upper = (text: string, language: string) =>
      textsOf(spoken(text), shownAs({ letterCase: 'upper' }, FORMATS.portrait, language));
    expect(upper('izmir iyi', 'tr')).toEqual(['İZMİR İYİ']);
    expect(upper('izmir iyi', 'en')).toEqual(['IZMIR IYI']);
    expect(textsOf(spoken('The SEA'), shownAs({ letterCase: 'lower' }))).toEqual(['the sea']);
  });
});
