import { leaseCheck } from '../../../src/activities/picture/lease';
import {
  blocked,
  coldGate,
  gateAt,
  granted,
  held,
  waitMs,
  type GateState,
} from '../../../src/domain/gate/gate-decision';
import { gapMs, spanMs, type GatePolicy } from '../../../src/domain/gate/gate-policy';

/** What decides a world: its policy, how many workers ask, and the numbers that all its chance is read from. */
export interface WorldPlan {
  policy: GatePolicy;
  workers: number;
  chances: number[];
}

/** A protocol with a part left out, to show that the part is needed. */
export type Flaw = 'no lease check' | 'no cold wait' | 'longer on the way than said';

/** A worker's clocks beside the world's true time. */
interface Worker {
  monotonicLagMs: number;
  wallOffsetMs: number;
}

const MOST_EVENTS = 800;
const MOST_ARRIVALS = 80;

/**
 * Plays a world in virtual time, with the gate's own decisions and the workers' own check of the lease, and answers when
 * requests arrived at the vendor. Answers come late, workers sleep, stall, have their clocks set and crash before and
 * after a send, the vendor fails and blocks, a person holds, the gate is lost, its server's clock steps back.
 */
export function arrivalsIn({ policy, workers, chances }: WorldPlan, flaw?: Flaw): number[] {
  const { leaseMs, transitMs, blockMs } = policy;
  const arrivalsMs: number[] = [];
  const events: { atMs: number; happen: () => void }[] = [];
  let nowMs = 0;
  let read = 0;
  let gateOffsetMs = 1_000_000;
  let gate: GateState = coldGate(policy, gateOffsetMs);

  const roll = (most: number) => (chances[read++ % chances.length] ?? 0) % (most + 1);
  /** The shortest and the longest are what breaks things. */
  const delay = (mostMs: number) => [0, mostMs, roll(mostMs)][roll(2)] ?? 0;
  const after = (ms: number, happen: () => void): void => void events.push({ atMs: nowMs + ms, happen });
  const gateNow = (): GateState => gateAt(gate, policy, nowMs + gateOffsetMs);
  const clocksOf = (worker: Worker) => ({
    monotonicMs: nowMs - worker.monotonicLagMs,
    wallMs: nowMs + worker.wallOffsetMs,
  });

  function ask(worker: Worker): void {
    const askedAt = clocksOf(worker);
    after(delay(leaseMs), () => {
      const then = gateNow();
      const wait = waitMs(then);
      if (wait > 0) return after(wait + delay(3), () => ask(worker));
      gate = granted(then);
      return after(delay(2 * leaseMs), () => answered(worker, askedAt));
    });
  }

  function answered(worker: Worker, askedAt: ReturnType<typeof clocksOf>): void {
    if (roll(9) === 0) return crash();
    const stallMs = roll(3) === 0 ? delay(20 * leaseMs) : 0;
    const trouble = roll(4);
    if (trouble === 0) worker.monotonicLagMs += stallMs;
    if (trouble === 1) worker.wallOffsetMs -= roll(10_000);
    if (trouble === 2) worker.wallOffsetMs += roll(10_000);
    after(stallMs, () => send(worker, askedAt));
  }

  function send(worker: Worker, askedAt: ReturnType<typeof clocksOf>): void {
    try {
      if (flaw !== 'no lease check') leaseCheck(askedAt, leaseMs, () => clocksOf(worker))();
    } catch {
      return ask(worker);
    }
    // From the check to the vendor's count, a pause before the first byte included.
    const onTheWayMs = delay(flaw === 'longer on the way than said' ? transitMs + 3 * leaseMs : transitMs);
    after(onTheWayMs, () => void arrivalsMs.push(nowMs));
    if (roll(9) === 0) return crash();
    return after(onTheWayMs + delay(gapMs(policy)), () => {
      if (roll(30) === 0) gate = blocked(gateNow(), blockMs);
      ask(worker);
    });
  }

  /** Another process takes its place; what was granted or sent stays so. */
  function crash(): void {
    after(delay(gapMs(policy)), () => ask({ monotonicLagMs: roll(1_000), wallOffsetMs: roll(1_000) }));
  }

  function mishap(): void {
    const what = roll(5);
    if (what <= 1) gate = flaw === 'no cold wait' ? { ...coldGate(policy, 0), coldUntilMs: 0 } : lostGate();
    if (what === 2) gateOffsetMs -= roll(2 * spanMs(policy));
    if (what === 3) gate = held(gateNow(), roll(spanMs(policy)));
    if (what === 4) gate = held(gateNow(), 0);
    after(delay(4 * spanMs(policy)) + 1, mishap);
  }
  const lostGate = () => coldGate(policy, nowMs + gateOffsetMs);

  for (let count = 0; count < workers; count++) {
    after(roll(spanMs(policy)), () => ask({ monotonicLagMs: 0, wallOffsetMs: roll(1_000) }));
  }
  after(delay(4 * spanMs(policy)), mishap);
  for (let count = 0; count < MOST_EVENTS && arrivalsMs.length < MOST_ARRIVALS; count++) {
    events.sort((a, b) => a.atMs - b.atMs);
    const next = events.shift();
    if (!next) break;
    nowMs = next.atMs;
    next.happen();
  }
  return arrivalsMs;
}
