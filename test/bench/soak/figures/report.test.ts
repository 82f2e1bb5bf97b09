import type { EndedFilm } from '../../../../bench/soak/films/ended-film';
import { isAsInjected } from '../../../../bench/soak/figures/report';

const failed = (why: string, plan: Partial<EndedFilm['plan']> = {}): EndedFilm => ({
  number: 0,
  plan: {
    title: 'A film',
    scenes: 8,
    hasScript: true,
    act: 'none',
    refusedScene: 6,
    care: 'leave',
    isWatched: false,
    ...plan,
  },
  id: 'a-film',
  state: 'failed',
  why,
  seconds: 1,
  runs: 1,
  events: 1,
  bytes: 1,
});

const REFUSED = 'Scene 6 could not be made: Together does not draw this prompt: its safety check refused it.';

describe('isAsInjected', () => {
  it('knows a film that failed of the picture that the vendor was told to refuse', () => {
    expect(isAsInjected(failed(REFUSED))).toBe(true);
    expect(isAsInjected(failed(`Scene 1 could not be made: the voice is silent.\n${REFUSED}`))).toBe(true);
  });

  it('knows no film that names another scene or another reason, or none', () => {
    expect(isAsInjected(failed(REFUSED, { refusedScene: 7 }))).toBe(false);
    expect(isAsInjected(failed('Scene 6 could not be made: the voice is silent.'))).toBe(false);
    expect(isAsInjected({ ...failed(''), why: 'It timed out.' })).toBe(false);
  });

  it('knows no film in which nothing was injected, or that was to be mended', () => {
    const { refusedScene: _none, ...plan } = failed(REFUSED).plan;
    expect(isAsInjected({ ...failed(REFUSED), plan })).toBe(false);
    expect(isAsInjected(failed(REFUSED, { care: 'mend' }))).toBe(false);
  });
});
