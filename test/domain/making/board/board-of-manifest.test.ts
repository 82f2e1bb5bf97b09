import { boardOf } from '../../../../src/domain/making/board/board-of';
import { boardOfManifest } from '../../../../src/domain/making/board/board-of-manifest';
import type { BoardScene } from '../../../../src/domain/making/board/board';
import { manifestOf } from '../../../../src/domain/making/film-manifest';
import { orderOf, PlayedFilm, SCRIPT } from '../played-film';

const changed = { who: 'Ana', atMs: 1, revision: 2 };

/** A film that was made with its first scene changed and its second one left out. */
function madeFilm() {
  const revisions = [
    { ...changed, scene: 1, change: { text: 'A was changed.', imagePrompt: 'A2' }, changeId: 'one' },
    { ...changed, scene: 2, change: { skip: true }, changeId: 'two' },
  ];
  const film = new PlayedFilm(orderOf({ script: SCRIPT, revisions }));
  const [picture = ''] = film.now.filter((id) => id.startsWith('picture'));
  return film.end(picture, { costMicroUsd: 4000 }).endWell().making;
}

const shown = ({ is }: BoardScene) => is !== 'skipped';
/** Those that were left out still have a place by the state. */
const asInFilm = (scene: BoardScene, index: number) => ({ ...scene, position: index + 1, takes: [] });

describe('the board of a film that is made', () => {
  it('is the same by its manifest as by its state, but for what is not in the film', () => {
    const making = madeFilm();
    const [ofState, ofManifest] = [boardOf(making), boardOfManifest(manifestOf(making))];
    expect(ofState.stage).toBe('made');
    expect(ofManifest).toEqual({ ...ofState, scenes: expect.anything() });
    const scenes = ofManifest.scenes.filter(shown);
    expect(scenes.map(({ scene, revision, text }) => [scene, revision, text[0]])).toEqual([
      [1, 2, 'A'],
      [3, 1, 'C'],
    ]);
    expect(scenes).toEqual(ofState.scenes.filter(shown).map(asInFilm));
    expect(scenes.reduce((sum, { costMicroUsd }) => sum + costMicroUsd, 0)).toBe(4000);
  });

  it('tells which scenes were left out', () => {
    const left = boardOfManifest(manifestOf(madeFilm())).scenes.filter((scene) => !shown(scene));
    expect(left.map(({ scene, text }) => [scene, text])).toEqual([[2, 'B is short.']]);
  });
});
