import { voicedParts } from '../../../../src/domain/film/script/cast';
import { newOrder, type Order } from '../../../../src/domain/film/order/order';
import type { Scene } from '../../../../src/domain/film/script/script';

const flite = { provider: 'local', model: 'flite' };
const heart = { provider: 'local', model: 'heart' };
const order = (cast?: Order['cast']) => newOrder({ title: 'T', text: 'A.' }, cast ? { cast } : {});
const CAST = { Mira: { narrator: flite, voice: 'slt' }, Tom: { narrator: flite, voice: 'rms' } };
const scene = (text: string, parts?: Scene['parts']): Scene => ({ text, imagePrompt: 'A', ...(parts && { parts }) });
const brief = (made: ReturnType<typeof voicedParts>) =>
  made?.map(({ text, voice, pauseMs, end }) => [voice, text, pauseMs, ...(end ? [end] : [])]);

describe('the parts of a scene in which several speak', () => {
  it('are those that the text gives to somebody of the cast, and those between, which the narrator has', () => {
    const parts = voicedParts(scene('"Go," said Mira. Tom rose.\n\n"Now?" he asked.'), order(CAST));
    expect(brief(parts)).toEqual([
      ['slt', '"Go,"', 120],
      ['heart', 'said Mira. Tom rose.\n\n"Now?" he asked.', 0],
    ]);
    expect(parts?.map(({ narrator }) => narrator)).toEqual([flite, heart]);
  });

  it('are those that the script tells, where it tells any', () => {
    const parts = [{ text: 'Go!', speaker: 'Mira' }, { text: '"No," said Mira.' }, { text: 'Oh.', speaker: 'Ann' }];
    expect(brief(voicedParts(scene('Go! "No," said Mira. Oh.', parts), order(CAST)))).toEqual([
      ['slt', 'Go!', 320],
      ['heart', '"No," said Mira. Oh.', 0],
    ]);
  });

  it('have a longer silence where a paragraph ends', () => {
    expect(brief(voicedParts(scene('"Go," said Mira.\n\n"No," said Tom.'), order(CAST)))).toEqual([
      ['slt', '"Go,"', 120],
      ['heart', 'said Mira.', 600, 'paragraph'],
      ['rms', '"No,"', 120],
      ['heart', 'said Tom.', 0],
    ]);
  });

  it('are none where nobody of the cast speaks, or there is none', () => {
    expect(voicedParts(scene('"Go," said Ann.'), order(CAST))).toBeUndefined();
    expect(voicedParts(scene('"Go," said Mira.'), order())).toBeUndefined();
    expect(voicedParts(scene('Go!', [{ text: 'Go!', speaker: 'toString' }]), order(CAST))).toBeUndefined();
  });
});
