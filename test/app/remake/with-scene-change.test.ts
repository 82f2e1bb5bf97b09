import { InputError } from '../../../src/app/input-error';
import { withSceneChange } from '../../../src/app/remake/with-scene-change';
import type { SceneWishes } from '../../../src/domain/film/change/scene-wishes';
import { newOrder } from '../../../src/domain/film/order/order';

const TIMBRE = { narrator: { provider: 'local', model: 'flite' }, voice: 'slt' };
const FILE = { key: 'k', mediaType: 'image/png', bytes: 1, sha256: 's' };

const orderWith = (wishes?: SceneWishes) =>
  newOrder(
    { title: 'The Sea', text: 'A. B.' },
    {
      script: {
        title: 'The Sea',
        scenes: [
          { text: 'A.', imagePrompt: 'a' },
          { text: 'B.', imagePrompt: 'b', parts: [{ text: 'B.', speaker: 'Mira' }] },
        ],
      },
      ...(wishes && { wishes: { 2: wishes } }),
    },
  );

describe('a scene that is otherwise in another film', () => {
  it('has other words, and who said the words that were no longer says them', () => {
    const { script, wishes } = withSceneChange(orderWith(), 2, { text: 'C.', imagePrompt: 'c' });
    expect(script?.scenes).toEqual([
      { text: 'A.', imagePrompt: 'a' },
      { text: 'C.', imagePrompt: 'c' },
    ]);
    expect(wishes).toBeUndefined();
  });

  it('keeps who says what where only its picture changes', () => {
    const { script } = withSceneChange(orderWith(), 2, { imagePrompt: 'c' });
    expect(script?.scenes[1]).toEqual({ text: 'B.', imagePrompt: 'c', parts: [{ text: 'B.', speaker: 'Mira' }] });
  });

  it('has the take after the one that it had', () => {
    const take = { of: 'picture', take: 'new' } as const;
    expect(withSceneChange(orderWith(), 2, { take }).wishes).toEqual({ 2: { takes: { picture: 2 } } });
    const third = orderWith({ takes: { picture: 2, voice: 4 }, voice: TIMBRE });
    expect(withSceneChange(third, 2, { take }).wishes).toEqual({
      2: { takes: { picture: 3, voice: 4 }, voice: TIMBRE },
    });
  });

  it('has an earlier take again, also one of another prompt, by the number that it had in the making', () => {
    const picture = [
      { imagePrompt: 'a' },
      { imagePrompt: 'b' },
      { imagePrompt: 'b', take: 2 },
      { imagePrompt: 'b', own: FILE },
    ];
    const now = orderWith({ takes: { picture: 2, voice: 2 } });
    const taken = (number: number) => {
      const { script, wishes } = withSceneChange(now, 2, { take: { of: 'picture', take: number } }, { picture });
      return [script?.scenes[1]?.imagePrompt, wishes?.[2]];
    };
    expect([1, 2, 3, 4].map(taken)).toEqual([
      ['a', { takes: { voice: 2 } }],
      ['b', { takes: { voice: 2 } }],
      ['b', { takes: { picture: 2, voice: 2 } }],
      ['b', { takes: { voice: 2 }, own: { picture: FILE } }],
    ]);
    expect(() => taken(5)).toThrow(
      'Scene 2 has no take 5 of its picture: it has had 4 in this film, and "new" makes another one.',
    );
  });

  it('has a take that is none of those that there were at the same words', () => {
    const parts = [{ text: 'B.', speaker: 'Mira' }];
    const voice = [
      { text: 'B.', parts },
      { text: 'B.', parts, take: 2 },
      { text: 'Other.', take: 7 },
    ];
    const { wishes } = withSceneChange(orderWith(), 2, { take: { of: 'voice', take: 'new' } }, { voice });
    expect(wishes).toEqual({ 2: { takes: { voice: 3 } } });
  });

  it('has had one take where nobody has asked for another', () => {
    const order = orderWith({ takes: { picture: 3 } });
    expect(withSceneChange(order, 2, { take: { of: 'picture', take: 1 } })).toEqual(order);
    expect(() => withSceneChange(order, 2, { take: { of: 'picture', take: 2 } })).toThrow('it has had 1');
  });

  it('has no other take of what is its own', () => {
    const own = orderWith({ own: { voice: FILE } });
    expect(() => withSceneChange(own, 2, { take: { of: 'voice', take: 'new' } })).toThrow('is your own');
  });

  it('is no longer its own, nor another take, once what that was made of is otherwise', () => {
    const before = orderWith({ takes: { picture: 3 }, own: { picture: FILE, voice: FILE } });
    expect(withSceneChange(before, 2, { imagePrompt: 'c' }).wishes).toEqual({ 2: { own: { voice: FILE } } });
    expect(withSceneChange(before, 2, { voice: TIMBRE }).wishes).toEqual({
      2: { takes: { picture: 3 }, own: { picture: FILE }, voice: TIMBRE },
    });
  });

  it('is refused where there is none', () => {
    expect(() => withSceneChange(orderWith(), 3, { text: 'C.' })).toThrow(InputError);
  });
});
