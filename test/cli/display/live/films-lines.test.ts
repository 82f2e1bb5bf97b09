import stringWidth from 'string-width';
import type { Canvas } from '../../../../src/cli/display/live/canvas';
import { filmsLines, type FilmOnBoard } from '../../../../src/cli/display/live/films-lines';
import { newProgress, newSceneProgress, type StepProgress } from '../../../../src/domain/progress/progress';

const NOW = 1_000_000;
const canvas = (columns: number, rows = 24): Canvas => ({ columns, rows, colour: false, nowMs: NOW });

const done = (tookMs: number): StepProgress => ({
  state: 'done',
  times: { askedAtMs: 0, startedAtMs: NOW - 60_000, endedAtMs: NOW - 60_000 + tookMs, attempt: 1, reused: false },
});
const RUNNING: StepProgress = { state: 'asked', work: { state: 'running', attempt: 1, sinceMs: NOW - 2_000 } };
const AGAIN: StepProgress = {
  state: 'asked',
  work: { state: 'again', attempt: 2, sinceMs: NOW, nextAttemptAtMs: NOW + 3_000, failure: 'It is busy.' },
};

/** A film of three scenes, the first of which is made; `changes` are to the other clips or to the whole. */
function filmOf(title: string, clip: StepProgress, change: Partial<FilmOnBoard> = {}): FilmOnBoard {
  const progress = { ...newProgress(title), script: done(100) };
  for (let scene = 1; scene <= 3; scene++) {
    const steps = { narration: done(900), illustration: done(1_000), clip: scene === 1 ? done(5_000) : clip };
    progress.scenes.push({ ...newSceneProgress('A sea.'), ...steps });
  }
  return { progress, fps: 30, hasEnded: false, ...change };
}
const made = (title: string): FilmOnBoard => {
  const { progress } = filmOf(title, done(5_000));
  return { progress: { ...progress, merge: done(2_000) }, fps: 30, hasEnded: true };
};

const lines = (films: FilmOnBoard[], on = canvas(80)) => filmsLines(films, 12_000, on);

describe('several films on a terminal', () => {
  it('do not count what is left out', () => {
    const film = filmOf('The Ferry', done(5_000));
    Object.assign(film.progress.scenes[1] ?? {}, { clip: { state: 'pending' }, isSkipped: true });
    expect(lines([film])[1]).toMatch(/^The Ferry +✓ 0\.1 s +2\/2 +2\/2 +2\/2 /);
  });

  it('have a line each: how many of their steps are done, and the time that is left', () => {
    const begun = { progress: newProgress('Snow'), fps: 30, hasEnded: false };
    expect(lines([filmOf('The Ferry', RUNNING), begun, made('The Sea')])).toEqual([
      '                           script   voices  pictures  clips   film     left',
      'The Ferry                  ✓ 0.1 s  3/3     3/3       1/3     ·        8.0 s',
      'Snow                       ·        ·       ·         ·       ·',
      'The Sea                    ✓ 0.1 s  3/3     3/3       3/3     ✓ 2.0 s  made',
      '12 s',
    ]);
  });

  it('say below whose step is tried again, and of which film one has failed', () => {
    const failed = { state: 'failed', failure: 'Refused.' } as const;
    const all = lines([filmOf('The Ferry', AGAIN), filmOf('Snow', failed, { hasEnded: true })]);
    expect(all[2]).toMatch(/^Snow .* ✗ 1\/3 +· +failed$/);
    expect(all).toContain('The Ferry: scene 2/3: clip is tried again in 3.0 s (attempt 2): It is busy.');
    expect(all.join('\n')).not.toContain('Refused');
  });

  it.each([40, 60, 80, 100])('fit into %i columns', (columns) => {
    const all = lines(
      [filmOf('The Long Way Home across the Mountains', AGAIN), made('Das Meer 東京')],
      canvas(columns),
    );
    expect(Math.max(...all.map((line) => stringWidth(line)))).toBeLessThan(columns);
    expect(all[1]).toMatch(/^The Long Way.* 1\/3 /);
    expect(all[2]).toMatch(/^Das Meer 東.* made$/);
  });

  it('fit into few rows: those in the making first, and how many others there are', () => {
    const films = [made('A'), made('B'), filmOf('C', RUNNING), made('D'), filmOf('E', RUNNING), made('F'), made('G')];
    const all = lines(films, canvas(80, 9));
    expect(all.length).toBeLessThan(9);
    expect(all.filter((line) => /^[A-G] /.test(line)).map((line) => line[0])).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(all).toContain('… and 2 more');
  });
});
