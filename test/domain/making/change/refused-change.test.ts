import type { SceneChange } from '../../../../src/domain/film/change/scene-change';
import { orderOf, PlayedFilm } from '../played-film';
import { VENDOR, film, refusal, revise } from './film-under-change';

/** Has everything but the merge made. */
function beforeMerge(played: PlayedFilm): PlayedFilm {
  for (;;) {
    const id = played.now.find((each) => each !== 'film');
    if (id === undefined) return played;
    if (played.now.length === 1 + Number(played.underWay.has('film')) && played.underWay.has('film')) return played;
    played.end(id);
  }
}

describe('a change that is refused', () => {
  it.each([
    ['of a revision that is over', { imagePrompt: 'X' }, 2, /is at revision 1, and this change was made on revision 2/],
    ['of nothing', { imagePrompt: 'A' }, 1, /changes nothing of scene 1/],
    ['of words that cannot be spoken', { text: '...' }, 1, /text should have at least one letter/],
    ['of too many words', { imagePrompt: 'x'.repeat(5_000) }, 1, /imagePrompt should be text of 1 to 4000/],
    ['to a take that is not there', { take: { of: 'picture', take: 2 } }, 1, /no take 2 of its picture that is made/],
    ['to another take of something else', { imagePrompt: 'X', take: { of: 'picture', take: 'new' } }, 1, /not both/],
    ['with something unknown', { colour: 'red' } as SceneChange, 1, /should be left out/],
  ] as [string, SceneChange, number, RegExp][])('%s says why', (_what, change, revision, sentence) => {
    expect(refusal(film(), 1, change, revision)).toMatch(sentence);
  });

  it('says which scenes there are, and that a script must be there', () => {
    expect(refusal(film(), 9, { imagePrompt: 'X' })).toBe('The film has no scene 9. It has 1, 2, 3.');
    expect(refusal(new PlayedFilm(orderOf()), 1, { imagePrompt: 'X' })).toMatch(/no script yet/);
  });

  it('comes too late once the film is merged', () => {
    expect(refusal(beforeMerge(film()), 1, { imagePrompt: 'X' })).toMatch(/too late/);
  });

  it('would cost more than the film may; what makes it no dearer may be changed', () => {
    const purse = {
      mostMicroUsd: 3_500,
      prices: { scriptMicroUsd: 0, voiceMicroUsd: 0, pictureMicroUsd: 1_000 },
      sceneCount: 3,
    };
    const played = film({ illustrator: VENDOR, purse }).end('picture-3', { costMicroUsd: 1_000 });
    expect(refusal(played, 3, { take: { of: 'picture', take: 'new' } })).toMatch(
      /may cost up to \$0\.0040 then, of which \$0\.0010 are paid; more than the \$0\.0035/,
    );
    expect(revise(played, 3, { text: 'C is told otherwise.' })).toMatchObject({
      pictures: 0,
      characters: 20,
      mostMicroUsd: 0,
    });
    expect(revise(played, 2, { imagePrompt: 'B2' })).toMatchObject({ pictures: 0, mostMicroUsd: 0 });
    // The picture of scene 1 is under way, and may be paid for already.
    expect(refusal(played, 1, { imagePrompt: 'A2' })).toMatch(/\$0\.0040/);
  });
});
