import type { Connected } from '../../../src/app/connection/connected';
import { sceneInTurn } from '../../../src/cli/review/scene-in-turn';
import type { Board } from '../../../src/domain/making/board/board';
import type { FilmClient } from '../../../src/client/film-client';
import { aBoard, aScene } from '../../report-page/storyboard/a-board';

const SPOKEN_AGAIN = aScene(1, {
  is: 'in the making',
  revision: 2,
  voice: { step: { state: 'asked' }, revision: 2 },
});
const MADE = aScene(1, { is: 'awaiting approval', revision: 2 });
const OTHER = aScene(2, { is: 'in the making' });
const BEFORE = aBoard([SPOKEN_AGAIN, OTHER]);
const AFTER = aBoard([MADE, { ...OTHER, is: 'awaiting approval' }], {
  stage: 'voices review',
  waitsFor: { for: 'voices', scenes: [1, 2], sinceMs: 0 },
});

/** A film that stands so, one after another, and stays as it is in the end; what is told of it is added to `said`. */
function filmOf(boards: Board[], said: string[], interrupted = new AbortController().signal) {
  const films = {
    summary: async () => ({ state: 'being made' }),
    board: async () => (boards.length > 1 ? boards.shift() : boards[0]),
  } as unknown as FilmClient;
  return {
    id: 'film-1',
    connected: { films } as Connected,
    terminal: { say: (line: string) => said.push(line), interrupted },
  };
}

describe('a scene in turn', () => {
  it('is waited for while one is made again, which is told once', async () => {
    const said: string[] = [];
    const inTurn = await sceneInTurn(2, 'voices', filmOf([BEFORE, BEFORE, AFTER], said));
    expect(inTurn).toEqual({ scene: AFTER.scenes[1], board: AFTER });
    expect(said).toEqual(['\nWaiting until scene 1 can be looked at again ...']);
  });

  it('is not waited for where the film waits for something else, or for nobody any more', async () => {
    const said: string[] = [];
    const paused = { ...AFTER, waitsFor: { for: 'resume' as const, scenes: [], sinceMs: 0 } };
    expect(await sceneInTurn(2, 'voices', filmOf([paused], said))).toBeUndefined();
    expect(await sceneInTurn(2, 'voices', filmOf([{ ...BEFORE, stage: 'cancelled' }], said))).toBeUndefined();
    expect(said).toEqual([]);
  });

  it('is waited for until whoever waits is gone', async () => {
    const left = new AbortController();
    const waiting = sceneInTurn(2, 'voices', filmOf([BEFORE], [], left.signal));
    left.abort(new Error('They have left.'));
    await expect(waiting).rejects.toThrow('They have left.');
  });
});
