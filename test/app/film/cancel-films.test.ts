import { setImmediate as nextTurn } from 'node:timers/promises';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { Connected } from '../../../src/app/connection/connected';
import { cancelFilms } from '../../../src/app/film/cancel-films';
import type { FilmClient } from '../../../src/client/film-client';
import type { FilmState } from '../../../src/client/listing/film-state';
import { newProgress } from '../../../src/domain/progress/progress';

const AT_ONCE = 8;

/** A server with these films, each of which ends as it is said some turns after it was asked to stop. */
function connectedTo(ends: Record<string, FilmState>) {
  const asked = new Set<string>();
  const seen = { mostAtOnce: 0 };
  let under = 0;
  const films: Pick<FilmClient, 'summary' | 'cancel' | 'result' | 'progress'> = {
    async summary(id) {
      const end = ends[id];
      if (!end) throw new WorkflowNotFoundError('it is not there', id, undefined);
      const state = asked.has(id) || end === 'failed' ? end : 'being made';
      return { id, title: id, state, startedAtMs: 0 };
    },
    async cancel(id) {
      asked.add(id);
      seen.mostAtOnce = Math.max(seen.mostAtOnce, ++under);
    },
    async result() {
      await nextTurn();
      await nextTurn();
      under--;
      throw new Error('It was cancelled.');
    },
    progress: async (id) => newProgress(id),
  };
  return { connected: { films: films as FilmClient } as Connected, asked, seen };
}

describe('films that are to be stopped', () => {
  it('are each answered: one that there is not, or that has ended, keeps no other from it', async () => {
    const { connected, asked } = connectedTo({ sea: 'cancelled', lake: 'failed', pond: 'made' });
    expect(await cancelFilms(connected, ['sea', 'lake', 'brook', 'pond'])).toEqual([
      { id: 'sea', wasMade: false },
      { id: 'lake', failure: 'lake is not being made: it is failed.', isRefused: true },
      { id: 'brook', failure: 'There is no film brook. "storyreel list" tells which there are.', isRefused: true },
      { id: 'pond', wasMade: true },
    ]);
    expect([...asked].sort()).toEqual(['pond', 'sea']);
  });

  it('are not all asked at once, however many they are', async () => {
    const ids = Array.from({ length: 100 }, (_film, index) => `film-${index}`);
    const { connected, asked, seen } = connectedTo(Object.fromEntries(ids.map((id) => [id, 'cancelled'])));
    const all = await cancelFilms(connected, ids);
    expect(all).toEqual(ids.map((id) => ({ id, wasMade: false })));
    expect(asked.size).toBe(100);
    expect(seen.mostAtOnce).toBe(AT_ONCE);
  });
});
