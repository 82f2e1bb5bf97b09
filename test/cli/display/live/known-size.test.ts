import { liveBoard } from '../../../../src/cli/display/live/board';
import { knownSize } from '../../../../src/cli/display/live/known-size';
import { LiveArea } from '../../../../src/cli/display/live/live-area';
import { newProgress } from '../../../../src/domain/progress/progress';

describe('a terminal that does not say how large it is', () => {
  it('shows what a film waits for', () => {
    const written: string[] = [];
    const terminal = { columns: 0, rows: 0, write: (text: string) => written.push(text) > 0 };
    const displays = liveBoard(knownSize(terminal), new LiveArea(), false, false);
    const film = displays.of('The Sea', 30);
    film.see(newProgress('The Sea'));
    film.waits({ for: 'script', scenes: [1], sinceMs: 0 }, 'film-1', 0);
    film.end();
    displays.end();
    const text = written.join('');
    expect(text).toContain('Its script waits for your approval');
    expect(text).toContain('storyreel review film-1');
    expect(text).not.toContain('Infinity');
  });

  it('has the size that it is given later', () => {
    const terminal = { columns: 0, rows: 0, write: () => true };
    const screen = knownSize(terminal);
    expect([screen.columns, screen.rows]).toEqual([80, 24]);
    Object.assign(terminal, { columns: 120, rows: 50 });
    expect([screen.columns, screen.rows]).toEqual([120, 50]);
  });
});
