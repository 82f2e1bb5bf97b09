import { Departures } from '../../../src/activities/picture/departures';
import { leaseCheck } from '../../../src/activities/picture/lease';
import { blocked, coldGate, firstGate, gateAt, granted, held, waitMs } from '../../../src/domain/gate/gate-decision';
import type { GateState } from '../../../src/domain/gate/gate-state';
import { gapMs, spanMs } from '../../../src/domain/gate/gate-policy';
import { learned, type Told } from '../../../src/domain/gate/room';
import { hasForgotten, reminded, type Send } from '../../../src/domain/gate/reminded';
import type { Ageing, Flaw, WorldPlan } from './world-plan';

/** A worker's clocks beside the world's true time, and what it knows of its own requests. */
interface Worker {
  monotonicLagMs: number;
  wallOffsetMs: number;
  /** Its machine sleeps at times, or its clock is set back at times; both at once deceive it, as docs/gate.md says. */
  sleeps: boolean;
  departures: Departures;
  /** What the vendor told it, and it has not told the gate. */
  untold: Told[];
  /** All of it stands still until then. */
  wakesAtMs: number;
  isDead: boolean;
}

const MOST_EVENTS = 800;
const MOST_ARRIVALS = 80;

/**
 * Plays a world in virtual time, with the gate's own decisions and the workers' own check of the lease, and answers when
 * requests arrived at the vendor. Answers come late, workers sleep, stall, have their clocks set and crash before and
 * after a send, the vendor fails and blocks, a person holds, the gate is lost, its server's clock steps back. What nobody can
 * know is left out: the gate's memory grows old only when the first who then asks is a witness of it.
 */
export function arrivalsIn({ policy, workers, slots, ageing, chances, vendor }: WorldPlan, flaw?: Flaw): number[] {
  const { leaseMs, transitMs, blockMs } = policy;
  const arrivalsMs: number[] = [];
  const events: { atMs: number; happen: () => void }[] = [];
  let nowMs = 0;
  let read = 0;
  let gateOffsetMs = 1_000_000;
  let gate: GateState = firstGate(policy, gateOffsetMs);
  /** When each grant was given, in true time, and what the gate remembered at some moments. */
  const grantedAtMs = new Map<string, number>();
  const copies = [{ gate, atMs: 0 }];
  let isAgeing: Ageing | undefined;
  let steppedAtMs = -Infinity;

  const roll = (most: number) => (chances[read++ % chances.length] ?? 0) % (most + 1);
  /** The shortest and the longest are what breaks things. */
  const delay = (mostMs: number) => [0, mostMs, roll(mostMs)][roll(2)] ?? 0;
  const after = (ms: number, happen: () => void): void => void events.push({ atMs: nowMs + ms, happen });
  const gateNow = (): GateState => gateAt(gate, policy, nowMs + gateOffsetMs);
  const clocksOf = (worker: Worker) => ({
    monotonicMs: nowMs - worker.monotonicLagMs,
    wallMs: nowMs + worker.wallOffsetMs,
  });

  /** Something that a worker does, when it is awake, and not when it has died. */
  function afterIn(worker: Worker, ms: number, happen: () => void): void {
    const wakesInMs = () => Math.max(0, worker.wakesAtMs - nowMs);
    const whenAwake = (): void => {
      if (worker.isDead) return;
      if (wakesInMs() > 0) return after(wakesInMs(), whenAwake);
      happen();
    };
    after(ms, whenAwake);
  }

  function ask(worker: Worker): void {
    const askedAt = clocksOf(worker);
    const told = worker.departures.lately(policy, askedAt.monotonicMs);
    const sends = flaw === "nothing told of a worker's own sends" ? [] : told;
    after(delay(leaseMs), () => {
      growOld(told);
      const now = gateNow();
      const { untold } = worker;
      const then = learned(reminded(now, sends), untold);
      if (flaw === 'no cold wait after what was forgotten') then.coldUntilMs = now.coldUntilMs;
      const wait = waitMs(then);
      if (wait > 0 && !hasForgotten(now, sends)) return afterIn(worker, wait + delay(3), () => ask(worker));
      const grant = `grant ${grantedAtMs.size + 1}`;
      gate = granted(then, grant);
      worker.untold = worker.untold.filter((told) => !untold.includes(told));
      grantedAtMs.set(grant, nowMs);
      if (roll(3) === 0) copies.push({ gate, atMs: nowMs });
      return afterIn(worker, delay(2 * leaseMs), () => (wait > 0 ? ask(worker) : answered(worker, askedAt, grant)));
    });
  }

  /** Makes the gate's memory an old one, when what a worker is about to tell bears witness of it. */
  function growOld(told: Send[]): void {
    const knows = (grant: string) => told.some((send) => send.grant === grant);
    const grants = [...grantedAtMs];
    if (isAgeing === 'restored') {
      const copy = copies[roll(copies.length - 1)] ?? { gate, atMs: nowMs };
      if (!grants.some(([grant, atMs]) => atMs > copy.atMs && knows(grant))) return;
      ({ gate } = copy);
    } else if (isAgeing === 'stepped forward') {
      // It tells of its own sends alone: there must be no others, nor any of the dead that still count.
      if (workers > 1 || !grants.every(([grant, atMs]) => atMs + spanMs(policy) + leaseMs < nowMs || knows(grant)))
        return;
      gateOffsetMs += roll(2 * spanMs(policy));
      steppedAtMs = nowMs;
    }
    isAgeing = undefined;
  }

  function answered(worker: Worker, askedAt: ReturnType<typeof clocksOf>, grant: string): void {
    worker.departures.granted(grant, askedAt.monotonicMs, leaseMs);
    if (roll(9) === 0) return crash(worker, () => ask(worker));
    const stallMs = roll(3) === 0 ? delay(20 * leaseMs) : 0;
    const trouble = roll(4);
    if (trouble === 0 && worker.sleeps) {
      worker.wakesAtMs = nowMs + stallMs;
      worker.monotonicLagMs += stallMs;
    }
    if (trouble === 1 && !worker.sleeps) worker.wallOffsetMs -= roll(10_000);
    if (trouble === 2) worker.wallOffsetMs += roll(10_000);
    afterIn(worker, stallMs, () => send(worker, askedAt, grant));
  }

  function send(worker: Worker, askedAt: ReturnType<typeof clocksOf>, grant: string): void {
    try {
      if (flaw !== 'no lease check') leaseCheck(askedAt, leaseMs, () => clocksOf(worker))();
    } catch {
      worker.departures.missed(grant, clocksOf(worker).monotonicMs, policy);
      return ask(worker);
    }
    worker.departures.left(grant, clocksOf(worker).monotonicMs);
    // From the check to the vendor's count, a pause before the first byte included.
    const onTheWayMs = delay(flaw === 'longer on the way than said' ? transitMs + 3 * leaseMs : transitMs);
    after(onTheWayMs, () => {
      arrivalsMs.push(nowMs);
      const room = vendor?.arrive(nowMs);
      afterIn(worker, delay(gapMs(policy)), () => worker.untold.push({ grant, ...(room !== undefined && { room }) }));
    });
    const next = () =>
      afterIn(worker, onTheWayMs + delay(gapMs(policy)), () => {
        if (roll(30) === 0) gate = blocked(gateNow(), blockMs);
        ask(worker);
      });
    return roll(9) === 0 ? crash(worker, next) : next();
  }

  /** Another process takes its place; what was granted or sent stays so. None dies whose word is still needed. */
  function crash(worker: Worker, otherwise: () => void): void {
    if (nowMs < steppedAtMs + spanMs(policy) + leaseMs) return otherwise();
    worker.isDead = true;
    begin(delay(gapMs(policy)), roll(1_000));
  }

  function begin(afterMs: number, lagMs = 0): void {
    const clocks = { monotonicLagMs: lagMs, wallOffsetMs: roll(1_000), sleeps: roll(1) === 0 };
    const worker = { ...clocks, departures: new Departures(), untold: [], wakesAtMs: 0, isDead: false };
    for (let slot = 0; slot < slots; slot++) afterIn(worker, afterMs, () => ask(worker));
  }

  function mishap(): void {
    const what = roll(5);
    isAgeing = ageing[roll(ageing.length)] ?? isAgeing;
    if (what <= 1) gate = flaw === 'no cold wait' ? { ...coldGate(policy, 0), coldUntilMs: 0 } : lostGate();
    if (what === 2) gateOffsetMs -= roll(2 * spanMs(policy));
    if (what === 3) gate = held(gateNow(), roll(spanMs(policy)));
    if (what === 4) gate = held(gateNow(), 0);
    after(delay(4 * spanMs(policy)) + 1, mishap);
  }
  const lostGate = () => coldGate(policy, nowMs + gateOffsetMs);

  for (let count = 0; count < workers; count++) {
    begin(roll(spanMs(policy)));
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
