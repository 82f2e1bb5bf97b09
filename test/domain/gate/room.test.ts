import { blocked, firstGate, gateAt, granted, nextSlot, waitMs } from '../../../src/domain/gate/gate-decision';
import {
  gapMs,
  paceOf,
  policyProblems,
  spanMs,
  stricterPolicy,
  type GatePolicy,
} from '../../../src/domain/gate/gate-policy';
import type { GateState } from '../../../src/domain/gate/gate-state';
import { isWide, learned, narrowed, toldProblem, unnarrowed } from '../../../src/domain/gate/room';
import { SIX_A_MINUTE } from './six-a-minute';

const AUTO: GatePolicy = { ...SIX_A_MINUTE, ...paceOf('auto') };
const NOW = 10_000_000;

/** A gate that has been up for long. */
const rested: GateState = { ...firstGate(AUTO, 0), coldUntilMs: 0, youngUntilMs: 0, clockMs: NOW };
const at = (state: GateState, ms: number): GateState => gateAt(state, AUTO, NOW + ms);

/** Asks at a moment for as long as there is leave at once, and answers how many that were, and the state after it. */
function atOnce(state: GateState, ms: number): { count: number; state: GateState } {
  let count = 0;
  let then = at(state, ms);
  while (waitMs(then) === 0 && count < 20) then = granted(then, `${ms}-${++count}`);
  return { count, state: then };
}

describe('a pace that widens', () => {
  it('begins even: one request, and no other before a gap, until the vendor has told of room', () => {
    const { count, state } = atOnce(rested, 0);
    expect(count).toBe(1);
    expect(isWide(state)).toBe(false);
    expect(nextSlot(state)).toEqual({ dueAtMs: NOW + gapMs(AUTO), reason: 'pace' });
  });

  it('lets as many go at once as the vendor has room for, and leaves one place of the limit', () => {
    const first = atOnce(rested, 0).state;
    const told = learned(at(first, 20_000), [{ grant: '0-1', room: 5 }]);
    expect(isWide(told)).toBe(true);
    expect(atOnce(told, 20_000).count).toBe(4);
    expect(atOnce(learned(at(first, 20_000), [{ grant: '0-1', room: 2 }]), 20_000).count).toBe(2);
    expect(atOnce(learned(at(first, 20_000), [{ grant: '0-1', room: 1000 }]), 20_000).count).toBe(4);
  });

  it('lets the next film begin with a burst, for a quarter of an hour', () => {
    const first = atOnce(rested, 0).state;
    const told = learned(at(first, 20_000), [{ grant: '0-1', room: 5 }]);
    expect(atOnce(told, 14 * 60_000).count).toBe(5);
    expect(atOnce(told, 15 * 60_000).count).toBe(1);
  });

  it('goes on evenly when it is asked without end, at the rate of the even pace', () => {
    let state = learned(at(atOnce(rested, 0).state, 20_000), [{ grant: '0-1', room: 5 }]);
    let count = 1;
    for (let ms = 20_000; ms < 1_220_000; ms += 100) {
      const then = at(state, ms);
      if (waitMs(then) > 0) continue;
      state = granted(then, `${++count}`);
    }
    expect(count).toBeGreaterThanOrEqual(0.95 * (1_220_000 / gapMs(AUTO)));
  });

  it('is even where the vendor tells nothing of room, and where it tells of none', () => {
    const first = atOnce(rested, 0).state;
    for (const told of [{ grant: '0-1' }, { grant: '0-1', room: 0 }, { grant: 'of nobody', room: 5 }]) {
      const then = learned(at(first, 5_000), [told]);
      expect(nextSlot(then)).toEqual({ dueAtMs: NOW + gapMs(AUTO), reason: 'pace' });
    }
  });

  it('does not believe what a later answer belies', () => {
    let state = learned(at(atOnce(rested, 0).state, 20_000), [{ grant: '0-1', room: 5 }]);
    state = granted(at(state, 100_000), 'second');
    expect(atOnce(learned(at(state, 200_000), [{ grant: 'second', room: 4 }]), 300_000).count).toBe(5);
    // Only one request lies between, which the vendor has given back by now: somebody else asks, or there is less than there was.
    const belied = learned(at(state, 300_000), [{ grant: 'second', room: 1 }]);
    expect(atOnce(belied, 300_000).count).toBe(1);
  });

  it('does not believe what a later answer belies when it is told late, as that of a slow picture is', () => {
    let state = learned(at(atOnce(rested, 0).state, 5_000), [{ grant: '0-1', room: 5 }]);
    state = granted(at(granted(at(state, 20_000), 'slow'), 21_000), 'fast');
    const told = learned(at(state, 25_000), [{ grant: 'fast', room: 0 }]);
    expect(atOnce(learned(at(told, 25_000), [{ grant: 'slow', room: 4 }]), 25_000).count).toBe(0);
    expect(atOnce(learned(at(told, 90_000), [{ grant: 'slow', room: 4 }]), 90_000).count).toBe(1);
  });

  it('does not excuse such a word by requests that were granted when the later answer was known already', () => {
    const slow = [{ grant: 'slow', room: 4 }];
    const fast = [{ grant: 'fast', room: 2 }];
    const state = at(granted(at(granted(at(rested, 0), 'slow'), 1_000), 'fast'), 2_000);
    const inTime = granted(learned(learned(state, slow), fast), 'in its room');
    const late = learned(at(granted(learned(state, fast), 'in its room'), 3_000), slow);
    expect(late.grantRooms).toEqual(inTime.grantRooms);
    expect(atOnce(late, 3_000).count).toBe(0);
  });

  it('narrows with a refusal: even for an hour, and twice as long after the next, until a person sets the gate', () => {
    const told = learned(at(atOnce(rested, 0).state, 20_000), [{ grant: '0-1', room: 5 }]);
    const hour = 3_600_000;
    const refused = narrowed(told);
    const again = (state: GateState, ms: number): number => {
      const asked = atOnce(state, ms);
      return atOnce(learned(at(asked.state, ms), [{ grant: `${ms}-1`, room: 5 }]), ms).count;
    };
    expect(again(refused, 20_000 + hour - 1_000)).toBe(0);
    expect(again(refused, 20_000 + hour)).toBe(4);
    const twice = narrowed(at(granted(at(refused, hour - 1), 'another'), hour));
    expect(again(twice, 2.9 * hour)).toBe(0);
    expect(again(twice, 3 * hour)).toBe(4);
    expect(again(unnarrowed(twice), 1.5 * hour)).toBe(4);
    expect(isWide(refused)).toBe(false);
  });

  it('narrows once with a burst, however many of its requests are refused, and whenever that is heard', () => {
    const hour = 3_600_000;
    const first = learned(at(atOnce(rested, 0).state, 5_000), [{ grant: '0-1', room: 5 }]);
    let burst = atOnce(first, 100_000).state;
    expect(burst.grantsMs).toHaveLength(5);
    for (const ms of [101_000, 101_000, 102_000, 103_000, 110_000]) burst = narrowed(blocked(at(burst, ms), 5_000));
    expect(burst).toMatchObject({ narrowings: 1, narrowUntilMs: NOW + 101_000 + hour });
    // The next one leaves when the block is over, and is refused as well.
    const next = atOnce(burst, 200_000);
    expect(next.count).toBe(1);
    const again = narrowed(blocked(at(next.state, 201_000), 5_000));
    expect(again).toMatchObject({ narrowings: 2, narrowUntilMs: NOW + 201_000 + 2 * hour });
  });

  it('forgets what was told since the last refusal with one that does not count', () => {
    const refused = narrowed(at(atOnce(rested, 0).state, 5_000));
    const told = learned(refused, [{ grant: '0-1', room: 5 }]);
    expect(narrowed(told).grantRooms).toBeUndefined();
  });

  it('is even for a day at most', () => {
    let state = rested;
    for (let count = 0; count < 10; count++)
      state = narrowed(at(granted(at(state, 2 * count), `${count}`), 2 * count + 1));
    expect(state).toMatchObject({ narrowings: 10, narrowUntilMs: NOW + 19 + 24 * 3_600_000 });
  });

  it('is kept by a gate only where nobody asks for the even one, and is no burst where somebody does', () => {
    const [even, burst] = [paceOf('even'), paceOf('burst')].map((pace) => ({ ...AUTO, widens: false, ...pace }));
    expect(stricterPolicy(AUTO, AUTO)).toEqual(AUTO);
    expect(stricterPolicy(AUTO, even!).widens ?? false).toBe(false);
    expect(stricterPolicy(burst!, AUTO)).toMatchObject({ pace: 'even', widens: true });
    expect(policyProblems({ ...AUTO, widens: 'yes' as never })).toEqual([
      'widens must be true or false, but it is yes',
    ]);
  });
});

describe('the first gate of an account', () => {
  it('sends one request after a gap, and the next when its answer gives room, or when it has seen a whole span', () => {
    const young = firstGate(AUTO, NOW);
    expect(nextSlot(young)).toEqual({ dueAtMs: NOW + gapMs(AUTO), reason: 'cold' });
    const first = atOnce(young, gapMs(AUTO));
    expect(first.count).toBe(1);
    expect(nextSlot(first.state)).toEqual({ dueAtMs: NOW + spanMs(AUTO), reason: 'cold' });
    const [grant] = first.state.grantIds!;
    expect(atOnce(learned(at(first.state, 30_000), [{ grant: grant!, room: 5 }]), 30_000).count).toBe(4);
    expect(atOnce(learned(at(first.state, 30_000), [{ grant: grant! }]), 30_000).count).toBe(1);
    expect(atOnce(learned(at(first.state, 30_000), [{ grant: grant!, room: 0 }]), 30_000).count).toBe(0);
  });
});

describe('what a worker tells of answers', () => {
  it('is a list of names and whole numbers', () => {
    expect(toldProblem([{ grant: 'one' }, { grant: 'two', room: 0 }])).toBeUndefined();
  });

  it.each([
    ['no list', 'five', 'expected a list, but got string'],
    ['too long', Array.from({ length: 65 }, () => ({ grant: 'one' })), 'expected at most 64, but got 65'],
    ['of less than nothing', [{ grant: 'one', room: -1 }], 'number 1 is {"grant":"one","room":-1}'],
    ['of a part', [{ grant: 'one', room: 0.5 }], 'number 1 is'],
    ['without a name', [{ room: 1 }], 'number 1 is'],
  ])('is refused when it is %s', (_what, told, problem) => {
    expect(toldProblem(told)).toContain(problem);
  });
});
