import type { Connected } from '../../../src/app/connection/connected';
import { reportFilm } from '../../../src/app/report/report-film';
import type { FilmClient } from '../../../src/client/film-client';
import type { FilmSummary } from '../../../src/client/listing/film-summary';
import type { GateClient } from '../../../src/client/gate-client';
import { readSettings } from '../../../src/config/settings';
import { newProgress } from '../../../src/domain/progress/progress';

/** An hour before the clock of who asks. */
const BEGUN = Date.now() - 3_600_000;

/** The report of a film whose server is 30 s after its beginning, and has had its script at a worker for 20 s. */
function reported(summary: Partial<FilmSummary> = {}) {
  const progress = newProgress('The Sea');
  progress.script = { state: 'asked', work: { state: 'running', attempt: 1, sinceMs: BEGUN + 10_000 } };
  const films: Partial<FilmClient> = {
    summary: async (id) => ({ id, title: 'The Sea', state: 'being made', startedAtMs: BEGUN, ...summary }),
    progress: async () => progress,
    serverNowMs: async () => BEGUN + 30_000,
  };
  const gate: Partial<GateClient> = { state: () => Promise.reject(new Error('there is none')) };
  const connected = { films: films as FilmClient, gateOf: () => gate as GateClient } as unknown as Connected;
  return reportFilm(connected, 'film-1', readSettings({}));
}

describe('the report of a film in the making', () => {
  it('tells all times by the clock of its server', async () => {
    const { atMs, report } = await reported();
    expect(atMs).toBe(BEGUN + 30_000);
    expect(report.tookMs).toBe(30_000);
    expect(report.steps[0]).toMatchObject({ id: 'script', state: 'working', tookMs: 20_000 });
  });

  it('ends where the film has ended', async () => {
    const { atMs, report } = await reported({ state: 'failed', endedAtMs: BEGUN + 25_000 });
    expect([atMs - BEGUN, report.tookMs]).toEqual([25_000, 25_000]);
  });
});
