import { type Caption, captionsOf } from '../../../src/domain/captions/captions';
import { joinOnOneLine } from '../../../src/domain/text/part';
import { wordsOf } from '../../../src/domain/text/words';
import { spoken } from './spoken';
import { shownAs, usualCaptions } from './showing';

const STORY =
  'Every evening, Mara climbed the winding stairs to light the great lamp. "Hello?" she called. One night a storm ' +
  'came, and she saw a small boat, lost among the waves beyond the cliffs. Mr. Finn — her old neighbour — lit every ' +
  'lantern he had; nobody slept!';

const textsOf = (captions: Caption[]) => captions.map(({ words }) => words.map((word) => word.text).join(' '));

describe('captions', () => {
  it('show all words of the script, in its order and spelling', () => {
    expect(textsOf(usualCaptions(spoken(STORY))).join(' ')).toBe(STORY);
  });

  it('break at sentences and clauses, into lines of similar length', () => {
    expect(textsOf(usualCaptions(spoken(STORY)))).toEqual([
      'Every evening,',
      'Mara climbed the winding',
      'stairs to light',
      'the great lamp.',
      '"Hello?" she called.',
      'One night a storm came,',
      'and she saw a small boat,',
      'lost among the waves',
      'beyond the cliffs.',
      'Mr. Finn —',
      'her old neighbour —',
      'lit every lantern he had;',
      'nobody slept!',
    ]);
  });

  it('are at most 26 characters long, except a longer word', () => {
    const long = 'Antidisestablishmentarianism-ish';
    for (const text of textsOf(usualCaptions(spoken(`${STORY} The word ${long} is long.`)))) {
      expect(text === long || text.length <= 26).toBe(true);
    }
  });

  it('leave no short word alone', () => {
    expect(textsOf(usualCaptions(spoken('They went to the harbour with it.')))).toEqual([
      'They went',
      'to the harbour with it.',
    ]);
    expect(textsOf(usualCaptions(spoken('But, she said nothing.')))).toEqual(['But, she said nothing.']);
  });

  it('break where the voice pauses', () => {
    expect(textsOf(usualCaptions(spoken('And at last came the light', { last: 600 })))).toEqual([
      'And at last',
      'came the light',
    ]);
  });

  it('end soon after the last word, so that a border finds the picture bare, and are otherwise as ever', () => {
    const words = spoken('One came. Two went.', { 'came.': 2000 });
    const [cut, joined] = [usualCaptions(words), captionsOf(words, { ...shownAs(), hasBorder: true })];
    const endsMs = words.at(-1)!.endMs;
    expect([cut.at(-1)!.endMs, joined.at(-1)!.endMs]).toEqual([endsMs + 350, endsMs + 180]);
    expect(joined.slice(0, -1)).toEqual(cut.slice(0, -1));
  });

  it('stay until the next one when the gap is short, and end soon after the voice when it is long', () => {
    const captions = usualCaptions(spoken('One came. Two went. Three stayed.', { 'came.': 500, 'went.': 2000 }));
    expect(captions.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [0, 1100],
      [1100, 2000],
      [3700, 4600],
    ]);
  });

  it('do not end after an abbreviation where they could end elsewhere', () => {
    const text =
      'He joined the U.S. Navy in Nov. 1951 under Adm. Brandt, at No. 7 Pier, approx. 20 miles from Ft. Worth, e.g. by rail, with Messrs. Hale and Sons Inc. of Ohio, cf. pp. 3.';
    for (const line of textsOf(usualCaptions(spoken(text))).slice(0, -1)) expect(line).not.toMatch(/\.$/);
  });

  it('are lines of whole words in writing that has no spaces, half as many signs as letters', () => {
    const text =
      '小玲用一张旧地图做了一只风筝，风把它吹过了花园的墙，她就跟着跑了出去，一直跑到河边才停下来。老人说：“你的风筝在树上，我帮你拿下来吧！”她笑了。';
    const captions = usualCaptions([{ text, startMs: 0, endMs: 15_000 }]);
    const lines = captions.map(({ words }) => joinOnOneLine(words));
    expect(lines).toEqual([
      '小玲用一张旧地图',
      '做了一只风筝，',
      '风把它吹过了花园的墙，',
      '她就跟着跑了出去，',
      '一直跑到河边才停下来。',
      '老人说：',
      '“你的风筝在树上，',
      '我帮你拿下来吧！”',
      '她笑了。',
    ]);
    expect(captions.flatMap(({ words }) => words).length).toBeGreaterThan(40);
  });

  it('never go beyond the end of a line of verse', () => {
    const words = wordsOf('The owl went\nOver the sea').map((word, index) => {
      return { ...word, startMs: 300 * index, endMs: 300 * index + 250 };
    });
    expect(usualCaptions(words).map((caption) => joinOnOneLine(caption.words))).toEqual([
      'The owl went',
      'Over the sea',
    ]);
  });

  it('are none when nothing is said', () => {
    expect(usualCaptions([])).toEqual([]);
  });
});
