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

  it('is the film as it was ordered where its first take is wanted again, and has no take that nobody has made', () => {
    const first = { of: 'picture', take: 1 } as const;
    expect(withSceneChange(orderWith(), 2, { take: first }).wishes).toBeUndefined();
    expect(withSceneChange(orderWith({ takes: { picture: 3, voice: 2 } }), 2, { take: first }).wishes).toEqual({
      2: { takes: { voice: 2 } },
    });
    const seventh = { of: 'picture', take: 7 } as const;
    expect(() => withSceneChange(orderWith({ takes: { picture: 3 } }), 2, { take: seventh })).toThrow(
      'Scene 2 has no take 7 of its picture: it has take 3, and "new" makes another one.',
    );
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
