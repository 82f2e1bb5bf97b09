import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lookUp } from '../../../src/painter/vocabulary/known-word';
import { findKept } from '../../../src/painter/things/lexicon';
import { lookUp as nameable } from '../../../src/providers/local/sentences/lexicon';

const LEXICON = join(__dirname, '../../../src/providers/local/sentences/lexicon.ts');

describe("the painter's vocabulary", () => {
  it('knows every word that the offline scriptwriter puts into a prompt', () => {
    const written = new Set(readFileSync(LEXICON, 'utf8').match(/[a-z]+/g));
    const words = [...written].filter((word) => nameable(word)?.word === word);
    expect(words.length).toBeGreaterThan(300);
    expect(words.filter((word) => !lookUp(word) && !findKept([word], 0))).toEqual([]);
  });

  it('finds what each of these words means for a picture', () => {
    const means = (word: string) => lookUp(word)?.meanings;
    expect(means('horses')).toEqual([expect.objectContaining({ thing: 'horse' })]);
    expect(means('libraries')).toEqual([expect.objectContaining({ place: 'room', thing: 'shelves' })]);
    expect(means('sailor')).toEqual([
      expect.objectContaining({ thing: 'person' }),
      expect.objectContaining({ thing: 'boat' }),
    ]);
  });
});
