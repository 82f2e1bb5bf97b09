import { plainDisplay } from '../../../../src/cli/display/film/plain-display';
import { CANCELLED, newProgress, newSceneProgress, type StepProgress } from '../../../../src/domain/progress/progress';

const times = { askedAtMs: 0, startedAtMs: 1_000, endedAtMs: 2_500, attempt: 1, reused: false };

describe('a film in a log', () => {
  it('has one plain line for each step that ends, once', () => {
    const lines: string[] = [];
    const display = plainDisplay((line) => lines.push(line.trim()));
    const progress = newProgress('The Sea');
    display.see(progress);
    progress.script = { state: 'done', times };
    display.see(progress);
    display.see(progress);
    progress.scenes.push(newSceneProgress('A sea.'));
    Object.assign(progress.scenes[0] ?? {}, { narration: { state: 'failed', failure: 'Refused.' } });
    display.see(progress);
    expect(lines.map((line) => line.replace(/^\S+ s +/, ''))).toEqual([
      'script done (1.5 s)',
      'scene 1/1: voice failed (Refused.)',
    ]);
  });

  it('tells of a step that failed and was then done, and of one that was done once more', () => {
    const lines: string[] = [];
    const display = plainDisplay((line) => lines.push(line.trim()));
    const progress = newProgress('The Sea');
    const ends: StepProgress[] = [
      { state: 'failed', failure: 'Busy.' },
      { state: 'asked' },
      { state: 'done', times },
      { state: 'asked' },
      { state: 'done', times: { ...times, endedAtMs: 3_500 } },
    ];
    for (const script of ends) display.see({ ...progress, script });
    expect(lines.map((line) => line.replace(/^\S+ s +/, ''))).toEqual([
      'script failed (Busy.)',
      'script done (1.5 s)',
      'script done (2.5 s)',
    ]);
  });

  it('does not say of a step that it failed when it was ended with its film', () => {
    const lines: string[] = [];
    const script = { state: 'failed', failure: CANCELLED } as const;
    plainDisplay((line) => lines.push(line)).see({ ...newProgress('The Sea'), script });
    expect(lines).toEqual([expect.stringMatching(/script cancelled$/)]);
  });

  it.each(['forward', 'back'])('counts its time on where the clock jumps %s by a year', (way) => {
    const lines: string[] = [];
    const display = plainDisplay((line) => lines.push(line.trim()));
    const jumpMs = (way === 'back' ? -1 : 1) * 365 * 24 * 3_600_000;
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + jumpMs);
    try {
      display.hear('It goes on.');
    } finally {
      clock.mockRestore();
    }
    expect(lines).toEqual([expect.stringMatching(/^\d{1,2}(\.\d)? s +It goes on\.$/)]);
  });

  it('tells each time that a step is tried again, and why', () => {
    const lines: string[] = [];
    const display = plainDisplay((line) => lines.push(line), 'The Sea: ');
    const progress = newProgress('The Sea');
    for (const attempt of [2, 2, 3]) {
      progress.script = { state: 'asked', work: { state: 'again', attempt, sinceMs: 0, failure: 'Busy.' } };
      display.see(progress);
    }
    expect(lines).toEqual([
      expect.stringMatching(/^The Sea: .*script is tried again \(attempt 2\): Busy\./),
      expect.stringMatching(/^The Sea: .*script is tried again \(attempt 3\): Busy\./),
    ]);
  });
});
