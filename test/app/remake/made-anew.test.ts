import { madeAnew } from '../../../src/app/remake/made-anew';
import { newOrder, type Order } from '../../../src/domain/film/order/order';

const FILE = { key: 'k', mediaType: 'image/png', bytes: 1, sha256: 's' };
const scenes = [
  { text: 'Aoife came.', imagePrompt: 'a' },
  { text: 'B.', imagePrompt: 'b' },
];
const orderOf = (choices: Partial<Order> = {}) =>
  newOrder({ title: 'The Sea', text: 'A. B.' }, { script: { title: 'The Sea', scenes }, ...choices });

describe('what is made anew of a film that another one is made of', () => {
  it.each([
    ['nothing by how it is shown', { captions: { preset: 'none' }, motion: 'lively', border: 'dip' }, [], []],
    ['every picture by its format', { format: 'square' }, [], [1, 2]],
    ['every picture by its style', { style: 'ink' }, [], [1, 2]],
    ['every voice by who speaks, and how quickly', { speed: 1.2 }, [1, 2], []],
    ['the voices that say a word', { pronunciations: { Aoife: 'Eefa' } }, [1], []],
    [
      'the voice of a scene that somebody else tells',
      { wishes: { 2: { voice: { narrator: { provider: 'x', model: 'y' }, voice: 'z' } } } },
      [2],
      [],
    ],
    ['another take', { wishes: { 1: { takes: { picture: 2 } } } }, [], [1]],
    ['nothing that a person brings', { wishes: { 1: { own: { picture: FILE } } } }, [], []],
  ] as [string, Partial<Order>, number[], number[]][])('is %s', (_what, choices, voices, pictures) => {
    expect(madeAnew(orderOf(), orderOf(choices))).toMatchObject({ voices, pictures });
  });

  it('names who is to speak: nobody whose words are there already', () => {
    const own = { narrator: { provider: 'x', model: 'y' }, voice: 'z' };
    const teller = { narrator: { provider: 'local', model: 'heart' }, voice: 'heart' };
    const speakers = (choices: Partial<Order>) => madeAnew(orderOf(), orderOf(choices)).speakers;
    expect(speakers({ format: 'square' })).toEqual([]);
    expect(speakers({ wishes: { 2: { voice: own } } })).toEqual([own]);
    expect(speakers({ speed: 1.2, wishes: { 2: { voice: own } } })).toEqual([teller, own]);
    expect(speakers({ endCard: { text: 'The end', spoken: true } })).toEqual([teller]);
    const parts = [{ speaker: 'Mira', text: 'Aoife came.' }];
    const shared = [{ ...scenes[0]!, parts }, scenes[1]!];
    const cast = { Mira: own, Theo: { ...own, voice: 'theo' } };
    const before = orderOf({ script: { title: 'The Sea', scenes: shared } });
    expect(madeAnew(before, { ...before, cast }).speakers).toEqual([own]);
    const quoted = { title: 'The Sea', scenes: [{ ...scenes[0]!, text: '“Nobody is there,” said Theo.' }, scenes[1]!] };
    const told = orderOf({ script: quoted });
    expect(madeAnew(told, { ...told, cast }).speakers).toEqual([cast.Theo, teller]);
  });

  it('counts the characters that are spoken, those of cards too', () => {
    expect(madeAnew(orderOf(), orderOf({ speed: 1.2 })).characters).toBe(13);
    expect(madeAnew(orderOf(), orderOf({ endCard: { text: 'The end', spoken: true } })).characters).toBe(7);
    expect(madeAnew(orderOf(), orderOf({ endCard: { text: 'The end', spoken: false } })).characters).toBe(0);
  });

  it.each([
    ['nothing by how it is shown', { format: 'square' }, 0],
    ['by another voice', { voice: 'slt' }, 20],
    ['by another speed', { speed: 1.2 }, 20],
    ['by another language', { language: 'en-GB' }, 20],
    ['by how a word of it is said', { pronunciations: { end: 'ent' } }, 7],
    ['nothing by how other words are said', { pronunciations: { lake: 'lack' } }, 0],
  ] as [string, Partial<Order>, number][])(
    'counts the characters of a card that is spoken anew: %s',
    (_what, choices, count) => {
      const endCard = { text: 'The end', spoken: true };
      expect(madeAnew(orderOf({ endCard }), orderOf({ endCard, ...choices })).characters).toBe(count);
    },
  );
});
