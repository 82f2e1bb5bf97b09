import { cancelFilm } from '../../../src/app/film/cancel-film';
import type { FilmClient } from '../../../src/client/film-client';
import { newProgress, type FilmProgress } from '../../../src/domain/progress/progress';

const PATIENCE_MS = 50;

/** A film that ends so long after it was asked to stop, if ever; a worker answers for it, or nobody does. */
function filmThat(endsAfterMs: number, progress: () => Promise<FilmProgress | undefined>) {
  const asked: string[] = [];
  const films: Pick<FilmClient, 'cancel' | 'result' | 'progress' | 'summary'> = {
    cancel: async (id) => void asked.push(id),
    result: () =>
      new Promise((_resolve, reject) => {
        if (endsAfterMs < Infinity) setTimeout(() => reject(new Error('cancelled')), endsAfterMs);
      }),
    progress,
    summary: async (id) => ({
      id,
      title: 'The Sea',
      state: asked.length > 0 ? 'cancelled' : 'being made',
      startedAtMs: 0,
    }),
  };
  return { films: films as FilmClient, asked };
}

const answered = async () => newProgress('The Sea');
const never = () => new Promise<never>(() => undefined);

describe('a film that is cancelled', () => {
  it('is waited for until it has ended', async () => {
    const { films, asked } = filmThat(0, never);
    expect(await cancelFilm({ films }, 'film-1', PATIENCE_MS)).toEqual({ wasMade: false });
    expect(asked).toEqual(['film-1']);
  });

  it('is waited for longer when a worker answers for it', async () => {
    const { films } = filmThat(4 * PATIENCE_MS, answered);
    expect(await cancelFilm({ films }, 'film-1', PATIENCE_MS)).toEqual({ wasMade: false });
  });

  it.each([
    ['says so', async () => undefined],
    ['never answers', never],
  ])('is not waited for without a worker: the server %s', async (_what, progress) => {
    const { films, asked } = filmThat(Infinity, progress);
    await expect(cancelFilm({ films }, 'film-1', PATIENCE_MS)).rejects.toThrow(
      'film-1 is asked to stop, but no worker is there to stop it: start one with "storyreel worker", ' +
        'or end the film without one: temporal workflow terminate -w film-1',
    );
    expect(asked).toEqual(['film-1']);
  });

  it('is not waited for when its workers cannot go on with it: why not is told', async () => {
    const { films } = filmThat(Infinity, () => Promise.reject(new Error('film-1 does not tell how far it is.')));
    await expect(cancelFilm({ films }, 'film-1', PATIENCE_MS)).rejects.toThrow('film-1 does not tell how far it is.');
  });
});
