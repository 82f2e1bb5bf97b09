import type { Features } from '../../../src/painter/features';
import { readPrompt } from '../../../src/painter/reading/read-prompt';

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
    ['A joyful day in the garden', { place: 'garden', time: 'day', feeling: 'joyful' }],
    ['The haunted cave filled them with fear', { place: 'cave', feeling: 'frightening' }],
    ['A quiet room, a book on the table', { place: 'room', feeling: 'peaceful' }],
    ['The river ran below the waterfall', { place: 'waterfall' }],
    ['Grandmother went to the market in the street', { place: 'street' }],
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
    expect(readPrompt('a boat').things).toEqual([{ kind: 'boat', word: 'boat', many: false, count: 1 }]);
    expect(readPrompt('boats').things).toEqual([{ kind: 'boat', word: 'boat', many: true, count: 3 }]);
    expect(readPrompt('children').things).toEqual([{ kind: 'person', word: 'child', many: true, count: 3 }]);
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

  it('does not show what something is only compared with', () => {
    expect(kinds('waves as high as houses, and a boat')).toEqual(['waves', 'boat']);
    expect(kinds('the boat rose like a whale under the birds')).toEqual(['boat', 'birds']);
    expect(kinds('a dog larger than a bear')).toEqual(['dog']);
    expect(kinds('boat, house, waves; waves as high as a house')).toEqual(['boat', 'waves']);
    expect(kinds('a boat of the same steel as a house')).toEqual(['boat']);
    expect(kinds('I would like a dog')).toEqual(['dog']);
  });

  it('gives captains and fishermen their vessel, and old people their age', () => {
    expect(kinds('the captain')).toEqual(['person', 'ship']);
    expect(kinds('two fishermen')).toEqual(['person', 'boat']);
    expect(readPrompt('man, sea; an old man by the sea').things[0]).toMatchObject({ word: 'grandfather' });
  });

  it('does not take caring for a car, or staring for a star', () => {
    expect(kinds('She cared for him, staring, and had to carry it')).toEqual([]);
    expect(readPrompt('The sea; she stared').time).toBe('day');
  });

  it('is abstract when it knows none of the words, always the same', () => {
    const features = readPrompt('Quod erat demonstrandum');
    expect(features).toMatchObject({ place: 'abstract', weather: 'clear', things: [] });
    expect(readPrompt('Quod erat demonstrandum')).toEqual(features);
  });

  it('does not trip over names that every object has', () => {
    expect(readPrompt('constructor __proto__ toString valueOf').things).toEqual([]);
  });
});
