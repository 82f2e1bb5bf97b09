import { coldGate, granted, nextSlot, waitMs } from '../../../src/domain/gate/gate-decision';
import type { GateState } from '../../../src/domain/gate/gate-state';
import { spanMs, type GatePolicy } from '../../../src/domain/gate/gate-policy';
import { hasForgotten, reminded, sendsProblem } from '../../../src/domain/gate/reminded';

const BURST: GatePolicy = {
  limit: 6,
  windowMs: 60_000,
  leaseMs: 3_000,
  transitMs: 1_000,
  blockMs: 900_000,
  pace: 'burst',
};
const NOW = 1_000_000;

/** A gate that has been up for long, with a grant of each name at this moment. */
const gateWith = (...names: string[]): GateState =>
  names.reduce(granted, { ...coldGate(BURST, 0), coldUntilMs: 0, clockMs: NOW });

const later = (state: GateState, ms: number): GateState => ({ ...state, clockMs: state.clockMs + ms });

describe('a gate that a worker tells of its own sends', () => {
  it('learns nothing of what it knows: no slot is later for it', () => {
    const gate = later(gateWith('one', 'two'), 10_000);
    // They left 200 ms after they had been granted.
    const sends = ['one', 'two'].map((grant) => ({ grant, agoMs: 9_800 }));
    expect(hasForgotten(gate, sends)).toBe(false);
    expect(reminded(gate, sends)).toEqual(gate);
  });

  it('that has forgotten one remembers it from now on, and waits like one without memory', () => {
    const gate = later(gateWith('one'), 10_000);
    const sends = [{ grant: 'forgotten', agoMs: 2_000 }];
    expect(hasForgotten(gate, sends)).toBe(true);
    const then = reminded(gate, sends);
    expect(then.grantIds).toEqual(['one', 'forgotten']);
    expect(then.grantsMs).toEqual([NOW, NOW + 10_000 - 2_000 - 3_000]);
    expect(nextSlot(then)).toEqual({ dueAtMs: NOW + 10_000 + spanMs(BURST), reason: 'cold' });
    expect(hasForgotten(later(then, 5_000), [{ grant: 'forgotten', agoMs: 7_000 }])).toBe(false);
  });

  it('that waits already does not begin to wait again for what another worker sent before', () => {
    const told = reminded(later(gateWith(), 10_000), [{ grant: 'one', agoMs: 2_000 }]);
    const sends = [{ grant: 'of another worker', agoMs: 9_000 }];
    const then = reminded(later(told, 5_000), sends);
    expect(hasForgotten(later(told, 5_000), sends)).toBe(false);
    expect(then.coldUntilMs).toBe(told.coldUntilMs);
    expect(then.grantIds).toContain('of another worker');
  });

  it('whose clock has stepped forward believes the worker: the send was later than the gate thinks', () => {
    const six = ['1', '2', '3', '4', '5', '6'];
    const gate = later(gateWith(...six), spanMs(BURST));
    expect(waitMs(gate)).toBe(0);
    const then = reminded(
      gate,
      six.map((grant) => ({ grant, agoMs: 5_000 })),
    );
    expect(waitMs(then)).toBe(spanMs(BURST) - 8_000);
    expect(then.grantsMs).toHaveLength(6);
  });

  it('counts what may still leave as granted just now, and nothing as granted in the future', () => {
    expect(reminded(gateWith(), [{ grant: 'one', agoMs: -3_000 }]).grantsMs).toEqual([NOW]);
    expect(reminded(gateWith(), [{ grant: 'one', agoMs: -900_000 }]).grantsMs).toEqual([NOW]);
  });

  it('knows a worker of before, which tells nothing, and a memory of before, which has no names', () => {
    const { grantIds: _none, ...before } = gateWith('one', 'two');
    expect(reminded(before, []).grantsMs).toEqual([NOW, NOW]);
    expect(granted(later(before, 1), 'three')).toMatchObject({
      grantsMs: [NOW, NOW, NOW + 1],
      grantIds: ['', '', 'three'],
    });
  });
});

describe('what a worker tells of its sends', () => {
  it('is a list of names and milliseconds', () => {
    expect(sendsProblem([])).toBeUndefined();
    expect(sendsProblem([{ grant: 'one', agoMs: -5 }])).toBeUndefined();
  });

  it.each([
    ['no list', { grant: 'one', agoMs: 1 }, 'expected a list, but got object'],
    ['too long', Array.from({ length: 65 }, () => ({ grant: 'one', agoMs: 1 })), 'expected at most 64, but got 65'],
    ['without a name', [{ agoMs: 1 }], 'number 1 is {"agoMs":1}'],
    [
      'without a number',
      [
        { grant: 'one', agoMs: 1 },
        { grant: 'two', agoMs: Number.NaN },
      ],
      'number 2 is {"grant":"two"',
    ],
    ['of more than a month', [{ grant: 'one', agoMs: 3e9 }], 'number 1 is'],
    ['of nothing', [null], 'number 1 is null'],
    ['with a story for a name', [{ grant: 'x'.repeat(65), agoMs: 1 }], 'number 1 is'],
  ])('is refused when it is %s', (_what, sends, problem) => {
    expect(sendsProblem(sends)).toContain(problem);
  });
});
