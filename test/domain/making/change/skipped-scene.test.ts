import { retryScene, skipScene } from '../../../../src/domain/making/change/retry-scene';
import { manifestOf } from '../../../../src/domain/making/film-manifest';
import { refused, SCRIPT } from '../played-film';
import { answerOf, film, stamp, who } from './film-under-change';

describe('a scene that is skipped', () => {
  it('is not in the film: cards, borders, sound and thumbnail are of those that are', () => {
    const played = film({ border: 'fade', titleCard: { spoken: false }, thumbnail: { scene: 1 } });
    played.endAll('voice-3', 'voice-1', 'voice-2', 'picture-3').end('picture-1', refused).end('picture-2');
    const { again } = answerOf(played, skipScene(played.making, { scene: 1, who }, stamp));
    expect(again).toEqual([]);
    played.endWell();
    const manifest = manifestOf(played.making);
    expect(manifest.scenes.map(({ text }) => text[0])).toEqual(['B', 'C']);
    expect(manifest.scenes.map(({ id }) => id)).toEqual([2, 3]);
    expect(manifest.skipped).toEqual([{ id: 1, ...SCRIPT.scenes[0] }]);
    expect(manifest.borders).toHaveLength(4);
    expect(manifest.thumbnail).toMatchObject({ of: 'picture B 1' });
  });

  it('is in the film again when it is tried again', () => {
    const played = film().end('picture-3').end('picture-1', refused);
    answerOf(played, skipScene(played.making, { scene: 1, who }, stamp));
    answerOf(played, retryScene(played.making, { scene: 1, who }, stamp));
    played.endWell();
    expect(manifestOf(played.making).scenes).toHaveLength(3);
    expect(manifestOf(played.making).skipped).toBeUndefined();
  });

  it('is never the last one', () => {
    const played = film();
    for (const scene of [1, 2]) answerOf(played, skipScene(played.making, { scene, who }, stamp));
    expect(skipScene(played.making, { scene: 3, who }, stamp)).toMatchObject({
      refused: expect.stringContaining('last one'),
    });
  });
});
