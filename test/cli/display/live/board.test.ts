import { liveBoard } from '../../../../src/cli/display/live/board';
import { LiveArea } from '../../../../src/cli/display/live/live-area';
import { newProgress, type FilmProgress } from '../../../../src/domain/progress/progress';
import { SmallTerminal } from '../../../support/small-terminal';

const BEGAN_MS = Date.parse('2026-03-01T12:00:00Z');
const HOUR_MS = 3_600_000;

/** Both clocks of this process; the time of day can be set besides. */
beforeEach(() => void jest.useFakeTimers({ now: BEGAN_MS }));
afterEach(() => void jest.useRealTimers());

const script = (work: Partial<NonNullable<FilmProgress['script']['work']>>): FilmProgress => ({
  ...newProgress('The Sea'),
  script: { state: 'asked', work: { state: 'running', attempt: 1, sinceMs: BEGAN_MS, ...work } },
});

describe.each([
  ['forward', HOUR_MS],
  ['back', -HOUR_MS],
])('what is under way on a terminal, when the clock has jumped %s by an hour', (_way, jumpMs) => {
  it('has run for as long as it has, and so has what is begun by the new time', () => {
    const terminal = new SmallTerminal(100, 20);
    const board = liveBoard(terminal, new LiveArea(), false, false);
    const film = board.of('The Sea', 30);
    try {
      film.see(script({}));
      jest.advanceTimersByTime(4_000);
      expect(terminal.seen.join('\n')).toMatch(/script\s+▸ 4(\.0)? s/);

      jest.setSystemTime(Date.now() + jumpMs);
      jest.advanceTimersByTime(1_000);
      expect(terminal.seen.join('\n')).toMatch(/script\s+▸ 5(\.0)? s/);
      film.see(script({}));
      expect(terminal.seen.join('\n')).toMatch(/script\s+▸ 5(\.0)? s/);

      film.see(script({ attempt: 2, sinceMs: Date.now() }));
      jest.advanceTimersByTime(2_000);
      expect(terminal.seen.join('\n')).toMatch(/script\s+▸ 2(\.0)? s/);
      film.see(script({ state: 'again', attempt: 2, sinceMs: Date.now(), nextAttemptAtMs: Date.now() + 9_000 }));
      expect(terminal.seen.join('\n')).toMatch(/again 9(\.0)? s/);
    } finally {
      board.end();
    }
  });
});

describe.each([
  ['ahead', HOUR_MS],
  ['behind', -HOUR_MS],
])('what is under way on a terminal, by a server whose clock is an hour %s', (_way, byMs) => {
  it('has run, and waits for a person, for as long as that clock says', () => {
    const terminal = new SmallTerminal(100, 20);
    const board = liveBoard(terminal, new LiveArea(), false, false);
    const film = board.of('The Sea', 30);
    const serverMs = BEGAN_MS + byMs;
    try {
      film.see({ ...script({ sinceMs: serverMs - 4_000 }), atMs: serverMs });
      film.waits({ for: 'script', scenes: [1], sinceMs: serverMs, untilMs: serverMs + 90_000 }, 'film-1', serverMs);
      jest.advanceTimersByTime(1_000);
      expect(terminal.seen.join('\n')).toMatch(/script\s+▸ 5(\.0)? s/);
      expect(terminal.seen.join(' ')).toContain('If nobody answers within 1 min 29 s');
    } finally {
      board.end();
    }
  });
});
