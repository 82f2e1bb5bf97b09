import { stepCell } from '../../../../src/cli/display/live/step-cell';
import type { StepProgress, StepWork } from '../../../../src/domain/progress/progress';

const NOW = 1_000_000_000;
const CHARACTERS = 13;

const working = (work: Partial<StepWork>): StepProgress => ({
  state: 'asked',
  work: { state: 'running', attempt: 1, sinceMs: NOW, ...work },
});
const textOf = (step: StepProgress) => stepCell(step, NOW, 30).text;

/** Every kind of cell that tells a duration. */
const KINDS: { [kind: string]: (durationMs: number) => StepProgress } = {
  turn: (ms) => working({ turn: { dueAtMs: NOW + ms, reason: 'pace' } }),
  again: (ms) => working({ state: 'again', nextAttemptAtMs: NOW + ms }),
  waits: (ms) => working({ state: 'waiting', sinceMs: NOW - ms }),
  running: (ms) => working({ sinceMs: NOW - ms }),
  drawn: (ms) => working({ sinceMs: NOW - ms, frames: { done: 9_000, total: 9_000 } }),
  done: (ms) => ({
    state: 'done',
    times: { askedAtMs: 0, startedAtMs: 0, endedAtMs: ms, attempt: 1, reused: false },
  }),
};

describe('the cell of a step', () => {
  it.each(Object.entries(KINDS))('has room for any duration: %s', (_kind, step) => {
    for (let ms = 0; ms < 36 * 3_600_000; ms = ms * 1.01 + 100) {
      expect(textOf(step(ms)).length).toBeLessThanOrEqual(CHARACTERS);
    }
  });

  it('tells a long wait in one unit', () => {
    expect(textOf(KINDS['turn']!(870_000))).toBe('turn 15 min');
    expect(textOf(KINDS['waits']!(65_000))).toBe('waits 1 min');
    expect(textOf(KINDS['again']!(4_000))).toBe('again 4.0 s');
    expect(textOf(KINDS['done']!(870_000))).toBe('✓ 14 min 30 s');
  });

  it('tells how quick a clip is drawn, without a fraction that nobody reads', () => {
    expect(textOf(working({ sinceMs: NOW - 2_000, frames: { done: 60, total: 240 } }))).toBe('▸ 25 % 1.0x');
    expect(textOf(working({ sinceMs: NOW - 2_000, frames: { done: 9_000, total: 9_000 } }))).toBe('▸ 100 % 150x');
  });
});
