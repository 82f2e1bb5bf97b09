import { whoWaits } from '../../../src/app/gate/who-waits';
import type { FilmClient } from '../../../src/client/film-client';
import type { FilmState } from '../../../src/client/listing/film-state';
import { newProgress, newSceneProgress, type FilmProgress } from '../../../src/domain/progress/progress';

const DUE_AT_MS = 1_700_000_000_000;

/** A film of two scenes, whose second picture waits for its turn. */
function waiting(): FilmProgress {
  const second = newSceneProgress('A boat.');
  second.illustration = {
    state: 'asked',
    work: { state: 'running', attempt: 1, sinceMs: 0, turn: { dueAtMs: DUE_AT_MS, reason: 'pace' } },
  };
  return { ...newProgress('The Sea'), scenes: [newSceneProgress('A sea.'), second] };
}

/** These films; only of those that are being made the progress may be asked. */
function filmsOf(states: { [id: string]: FilmState }, progress: (id: string) => FilmProgress | undefined): FilmClient {
  const films: Pick<FilmClient, 'list' | 'progress'> = {
    list: async (_most, { isOpen = false } = {}) =>
      Object.entries(states)
        .filter(([, state]) => !isOpen || state === 'being made')
        .map(([id, state]) => ({ id, title: 'The Sea', state, startedAtMs: 0 })),
    progress: async (id) => {
      if (states[id] !== 'being made') throw new Error(`${id} was asked`);
      return progress(id);
    },
  };
  return films as FilmClient;
}

describe('who waits at the gate', () => {
  it('are the steps of films in the making that have a turn to wait for', async () => {
    const films = filmsOf({ 'film-1': 'being made', 'film-2': 'made' }, waiting);
    expect(await whoWaits(films)).toEqual([
      { film: { id: 'film-1', title: 'The Sea' }, step: 'scene 2/2: picture', dueAtMs: DUE_AT_MS },
    ]);
  });

  it('are not known of a film for which no worker answers', async () => {
    expect(await whoWaits(filmsOf({ 'film-1': 'being made' }, () => undefined))).toEqual([]);
  });

  it('are told of the other films where one cannot tell how far it is', async () => {
    const films = filmsOf({ 'film-1': 'being made', 'film-2': 'being made' }, (id) => {
      if (id === 'film-1') throw new Error('film-1 does not tell how far it is.');
      return waiting();
    });
    expect(await whoWaits(films)).toMatchObject([{ film: { id: 'film-2' } }]);
  });
});
