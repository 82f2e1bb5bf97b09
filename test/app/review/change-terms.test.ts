import type { Connected } from '../../../src/app/connection/connected';
import { changeTerms } from '../../../src/app/review/change-terms';
import type { FilmClient } from '../../../src/client/film-client';
import type { Settings } from '../../../src/config/settings';
import { aBoard } from '../../report-page/storyboard/a-board';

const SERVER_NOW_MS = Date.parse('2026-03-01T12:00:00Z');

/** A film that has waited for a minute for somebody to mend a scene. */
function waiting(): Connected {
  const films: Partial<FilmClient> = {
    summary: async (id) => ({ id, title: '', state: 'being made', startedAtMs: 1 }),
    terms: async () => ({}),
    board: async () => ({
      ...aBoard([]),
      waitsFor: { for: 'attention', scenes: [1], sinceMs: SERVER_NOW_MS - 60_000 },
    }),
    serverNowMs: async () => SERVER_NOW_MS,
    setTerms: async () => ({ revisions: 0 }) as never,
  };
  return { films: films as FilmClient } as Connected;
}

const changed = (attentionTimeout: number) =>
  changeTerms(waiting(), 'film-1', { attentionTimeout, who: 'Ann' }, {} as Settings);

describe('how long a film waits for a person', () => {
  it('is not made shorter than it has waited by the clock of its server', async () => {
    await expect(changed(59_000)).rejects.toThrow('It has waited for somebody for 1 min 00 s, and would fail at once');
    await expect(changed(61_000)).resolves.toEqual({ revisions: 0 });
  });
});
