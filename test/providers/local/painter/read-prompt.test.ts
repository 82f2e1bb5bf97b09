import type { Features } from '../../../../src/providers/local/painter/features';
import { readPrompt } from '../../../../src/providers/local/painter/read-prompt';

const kinds = (prompt: string) => readPrompt(prompt).things.map(({ kind }) => kind);

describe('reading a prompt', () => {
  it.each<[string, Partial<Features>]>([
    ['A lighthouse on a cliff above the sea at night', { place: 'sea', time: 'night', weather: 'clear' }],
    ['A storm at sea, rain, a small boat in high waves', { place: 'sea', time: 'day', weather: 'storm' }],
    ['Dawn over the harbour of a village', { place: 'sea', time: 'dawn' }],
    ['A fox in the autumn woods', { place: 'forest', season: 'autumn' }],
    ['Snowflakes over the mountains', { place: 'mountains', weather: 'snow', season: 'winter' }],
    ['City streets in the rain', { place: 'city', weather: 'rain' }],
    ['Dunes at sunset', { place: 'desert', time: 'sunset' }],
    ['A rocket between the planets', { place: 'space', time: 'night' }],
    ['A foggy morning in spring', { place: 'hills', time: 'dawn', weather: 'fog', season: 'spring' }],
  ])('finds place, time, weather and season in %p', (prompt, expected) => {
    expect(readPrompt(prompt)).toMatchObject(expected);
  });

  it('knows a word by its endings', () => {
    expect(readPrompt('snowy').weather).toBe('snow');
    expect(readPrompt('stormy').weather).toBe('storm');
    expect(readPrompt('foggy').weather).toBe('fog');
    expect(kinds('sailing')).toEqual(['boat']);
  });

  it('tells one from many', () => {
    expect(readPrompt('a boat').things).toEqual([{ kind: 'boat', word: 'boat', many: false }]);
    expect(readPrompt('boats').things).toEqual([{ kind: 'boat', word: 'boat', many: true }]);
    expect(readPrompt('children').things).toEqual([{ kind: 'person', word: 'child', many: true }]);
  });

  it('lists things in the order of their first mention, each once', () => {
    expect(kinds('a rabbit, a fox, the rabbit again and a castle')).toEqual(['rabbit', 'fox', 'castle']);
  });

  it('gives the beginning of a prompt more weight than its end', () => {
    expect(readPrompt('the desert, far from the forest').place).toBe('desert');
    expect(readPrompt('the forest, far from the desert').place).toBe('forest');
  });

  it('does not show what the prompt says is not there', () => {
    expect(kinds('a hill without trees, no fox')).toEqual([]);
  });

  it('takes rain over high waves for a storm', () => {
    expect(readPrompt('sea, waves, rain').weather).toBe('storm');
    expect(readPrompt('sea, waves').weather).toBe('clear');
  });

  it('does not take a winding stair for wind', () => {
    expect(readPrompt('the winding stairs').weather).toBe('clear');
  });

  it('shows a landscape in some mood when it knows none of the words, always the same', () => {
    const features = readPrompt('Quod erat demonstrandum');
    expect(features).toMatchObject({ place: 'hills', weather: 'clear', things: [] });
    expect(readPrompt('Quod erat demonstrandum')).toEqual(features);
  });

  it('does not trip over names that every object has', () => {
    expect(readPrompt('constructor __proto__ toString valueOf').things).toEqual([]);
  });
});
