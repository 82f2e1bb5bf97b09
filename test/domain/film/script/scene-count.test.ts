import { MOST_WRITTEN_SCENES } from '../../../../src/domain/bounds';
import { sceneCountOf } from '../../../../src/domain/film/script/scene-count';

const sentences = (count: number, characters = 99) =>
  Array.from({ length: count }, () => `${'Waves roll on and '.repeat(60).slice(0, characters - 3)}so.`).join(' ');

describe('how many scenes a story is told in', () => {
  it.each([
    ['one sentence', 'The sea lay calm.', 1],
    ['one sentence with abbreviations', 'Mr. J. R. Fox of St. Ives went out to the sea.', 1],
    ['a few words', 'Hi. Go. Run. Sleep.', 1],
    ['two sentences', sentences(2), 2],
    ['a short story', sentences(6), 3],
    ['2,000 characters', sentences(20), 5],
    ['4,000 characters', sentences(40), 10],
    ['20,000 characters', sentences(200), 12],
    ['2,000 characters with no space in them', '海は静かだった。'.repeat(250), 5],
  ])('%s', (_what, text, count) => {
    expect(sceneCountOf(text)).toBe(count);
  });

  it('is never less for a longer story, from 1 to 12', () => {
    const counts = Array.from({ length: 80 }, (_, n) => sceneCountOf(sentences(n + 1)));
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect([counts[0], counts.at(-1)]).toEqual([1, MOST_WRITTEN_SCENES]);
  });
});
