import { alignWords } from '../../../../src/providers/local/flite/align-words';
import { phonesOfWords, speakUtterance, type Phone } from '../../../../src/providers/local/flite/flite';
import type { Span } from '../../../../src/speech/breaths/span';
import { spokenForm } from '../../../../src/speech/breaths/spoken-form';
import { utteranceText } from '../../../../src/providers/local/flite/utterance-text';
import { spokenTruth } from './spoken-truth';

const phones = (names: string): string[] => names.split(' ').filter((name) => name !== '');

/** Phones of 100 ms each. */
const heard = (names: string): Phone[] => phones(names).map((name, i) => ({ name, endMs: 100 * (i + 1) }));

/** What flite would spell out. */
const TITLES: { [short: string]: string } = {
  'Dr.': 'doctor',
  'Mr.': 'mister',
  'Mrs.': 'missus',
  'Prof.': 'professor',
  'Jr.': 'junior',
};

const startsAndEnds = (spans: (Span | undefined)[]) => spans.map((span) => span && [span.startMs, span.endMs]);

async function alignedSpans(text: string): Promise<(Span | undefined)[]> {
  const forms = text
    .split(' ')
    .map((word) => spokenForm(word.replace(/^(Dr|Mrs?|Prof|Jr)\./, (short) => TITLES[short]!)));
  const said = forms.filter((form) => form.text !== '');
  const alone = await phonesOfWords(said.map((form) => form.text.replaceAll(',', '')));
  const expected = forms.map((form) => (form.text === '' ? [] : (alone.shift() ?? [])));
  return alignWords(expected, (await speakUtterance(utteranceText(forms), 'slt')).phones);
}

describe('aligning words with the phones that were heard', () => {
  it('gives each word the time of its phones, and silence to nobody', () => {
    const spans = alignWords([phones('hh ay'), phones('dh eh r')], heard('pau hh ay pau dh eh r pau'));
    expect(startsAndEnds(spans)).toEqual([
      [100, 300],
      [400, 700],
    ]);
  });

  it('survives words that sound otherwise in company than alone', () => {
    const spans = alignWords(
      [phones('dh ax'), phones('d r ay v'), phones('s m ih th')],
      heard('pau dh iy d aa k t er s m ih th pau'),
    );
    expect(startsAndEnds(spans)).toEqual([
      [100, 300],
      [300, 800],
      [800, 1200],
    ]);
  });

  it('leaves a word without time when it was not heard or makes no sound', () => {
    const spans = alignWords([phones('hh ay'), [], phones('dh eh r')], heard('pau hh ay dh eh r pau'));
    expect(startsAndEnds(spans)).toEqual([[100, 300], undefined, [300, 600]]);
  });

  it('gives a phone too many at the very end to the last word', () => {
    expect(startsAndEnds(alignWords([phones('hh ay')], heard('hh ay z')))).toEqual([[0, 300]]);
  });

  it.each(spokenTruth.map(({ text, startsMs }) => [text, startsMs] as const))(
    'starts the words where flite itself knows them to start: %s',
    async (text, startsMs) => {
      const spans = await alignedSpans(text);
      expect(spans.map((span) => span === undefined)).toEqual(startsMs.map((startMs) => startMs === null));
      const errors = spans.map((span, i) => (span ? Math.abs(span.startMs - (startsMs[i] ?? Infinity)) : 0));
      expect(errors.toSorted((a, b) => a - b)[Math.floor(errors.length / 2)]).toBeLessThan(5);
      expect(Math.max(...errors)).toBeLessThan(80);
    },
  );

  it('keeps the last word of a long text in time', async () => {
    const { text, startsMs } = spokenTruth.at(-1) ?? { text: '', startsMs: [] };
    expect(startsMs.length).toBeGreaterThan(40);
    const spans = await alignedSpans(text);
    expect(spans.at(-1)?.startMs).toBeCloseTo(startsMs.at(-1) ?? Number.NaN, -1);
  });
});
