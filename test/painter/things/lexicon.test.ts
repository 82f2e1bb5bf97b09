import BOUNDS from '../../../src/painter/things/bounds.json';
import { bodyOf } from '../../../src/painter/things/draw-kept';
import { findKept, KEPT } from '../../../src/painter/things/lexicon';
import { STAND_INS } from '../../../src/painter/things/stand-ins';

const drawing = (...words: string[]) => findKept(words, 0)?.thing.drawing;
const ALL = [...KEPT, ...STAND_INS].map(([thing]) => thing);

describe('the lexicon of the kept set', () => {
  it('finds a thing by its names, also in the plural', () => {
    expect(drawing('octopus')).toBe('octopus');
    expect(drawing('microscopes')).toBe('microscope');
    expect(drawing('loaves')).toBe('bread');
    expect(drawing('cherries')).toBe('cherries');
    expect(drawing('ballet', 'shoe')).toBe('ballet-shoes');
    expect(drawing('constructor')).toBeUndefined();
  });

  it('takes no word for the singular of a plural that it is not', () => {
    expect(drawing('shorts')).toBe('shorts');
    for (const word of [
      'short',
      'brief',
      'jean',
      'spectacle',
      'spirit',
      'scale',
      'saving',
      'bill',
      'sparkle',
      'pumps',
    ]) {
      expect([word, drawing(word)]).toEqual([word, undefined]);
    }
  });

  it('takes the longest name: a polar bear is no bear, a coffee machine no coffee', () => {
    expect(drawing('polar', 'bears')).toBe('polar-bear');
    expect(drawing('coffee', 'machine')).toBe('coffee-machine');
    expect(findKept(['coffee', 'machine'], 0)).toMatchObject({ length: 2, plural: false });
    expect(drawing('coffee', 'beans')).toBe('hot-beverage');
  });

  it('has a drawing of known measure for every thing that it names', () => {
    expect(ALL.length).toBeGreaterThan(650);
    expect(ALL.map((thing) => thing.drawing).filter((name) => !bodyOf(name) || !Object.hasOwn(BOUNDS, name))).toEqual(
      [],
    );
    for (const { size } of ALL) {
      expect(size).toBeGreaterThan(0.15);
      expect(size).toBeLessThan(2.5);
    }
  });
});
