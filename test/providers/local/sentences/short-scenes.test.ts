import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { divideIntoCount } from '../../../../src/providers/local/sentences/exact-division';
import { divideIntoScenes } from '../../../../src/providers/local/sentences/scene-division';
import { shortSceneCount } from '../../../../src/providers/local/sentences/short-scenes';

/** Two paragraphs of sentences as people write them: short, long, and one of several clauses. */
const TALE = [
  'The ferry left the island at six. Nobody had slept. The old man at the rail counted the lamps on the quay, one after another, ' +
    'until the last of them was gone behind the headland and only the smell of the fires came over the water.',
  'He had been a boy here. His mother had sold bread in the market, and every morning before the sun was up he had carried the ' +
    'baskets down four hundred steps, past the church with the blue door, past the well where the women laughed at his ears, ' +
    'down to the boats, where the fishermen gave him the smallest of their catch and told him lies about the sea.',
  'Now there were no boats. The well was dry. A child waved from the wall of the harbour, and he waved back, because somebody ' +
    'had to. Then the ferry turned into the wind, and the island was a line, and then it was nothing at all.',
].join('\n\n');

const spokenSeconds = (text: string) => text.length / 15;

describe('how many short scenes a text is best divided into', () => {
  it('makes each of them 8 to 16 seconds long, where its sentences and clauses allow', () => {
    const count = shortSceneCount(TALE);
    const scenes = divideIntoCount(TALE, count ?? 0);
    expect(Math.max(...divideIntoScenes(TALE).map(spokenSeconds))).toBeGreaterThan(20);
    expect(scenes.map(spokenSeconds).filter((seconds) => seconds < 8 || seconds > 16)).toEqual([]);
    expect(scenes.join(' ').replace(/\s+/g, ' ')).toBe(TALE.replace(/\s+/g, ' '));
  });

  it('divides a sentence that is as long as several scenes', () => {
    const sentence = `${'he walked along the shore and looked for shells, '.repeat(20)}and he found none.`;
    const scenes = divideIntoCount(sentence, shortSceneCount(sentence) ?? 0);
    expect(Math.max(...scenes.map(spokenSeconds))).toBeLessThan(17);
  });

  it.each([
    ['a story of one sentence', 'A boat goes out to sea, and comes back late.'],
    [
      'the example, whose paragraphs are short scenes',
      readFileSync(join('examples', 'the-lighthouse-keeper.md'), 'utf8'),
    ],
  ])('is left to the scriptwriter where that comes to the same, as for %s', (_what, text) => {
    expect(shortSceneCount(text.replace(/^#.*/, ''))).toBeUndefined();
  });
});
