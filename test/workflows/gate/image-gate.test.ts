import { setTimeout as pause } from 'node:timers/promises';
import type { GateClient } from '../../../src/client/gate-client';
import { gateId, IMAGE_GATE, type GateAnswer, type GateInput } from '../../../src/contract/gate';
import { QUEUES } from '../../../src/contract/queues';
import { gapMs, type GatePolicy } from '../../../src/domain/gate/gate-policy';
import { resetToBefore } from './reset-run';
import { useGates } from './use-gates';

/** Six in three seconds, with margins that this machine's jitter does not use up. */
const EVEN: GatePolicy = { limit: 6, windowMs: 3_000, leaseMs: 500, transitMs: 100, blockMs: 5_000, pace: 'even' };
const GAP_MS = 600;
/** Six in an hour: no machine is so slow that a gap of this passes unasked. */
const HOURLY: GatePolicy = { ...EVEN, windowMs: 3_600_000 };

const gates = useGates();
let accounts = 0;
let account: string;
let gate: GateClient;
const another = () => {
  account = `account-${++accounts}`;
  gate = gates.of(account);
};
beforeEach(another);

/** Asks until something is granted, waiting as long as the gate says. */
async function reserveInTime(policy = EVEN): Promise<void> {
  for (let answer = await gate.reserve(policy); !answer.granted; answer = await gate.reserve(policy))
    await pause(answer.waitMs);
}

/** The times between the latest so many grants, by the gate's own clock. */
async function gapsOf(count: number): Promise<number[]> {
  const grantsMs = (await gate.state()).grantsMs.slice(-count);
  return grantsMs.slice(1).map((at, index) => at - (grantsMs[index] ?? 0));
}

const events = async () => (await gates.runOf(account).fetchHistory()).events?.length ?? 0;

describe('the image gate', () => {
  it('begins with the first request, and without memory lets nobody through for one gap', async () => {
    const answer = await gate.reserve(HOURLY);
    expect(answer).toEqual({ granted: false, waitMs: expect.any(Number), reason: 'cold' });
    expect((answer as { waitMs: number }).waitMs).toBeLessThanOrEqual(gapMs(HOURLY));
  });

  it('believes no memory that comes from outside: only an earlier run of its own has one', async () => {
    const never = { coldUntilMs: 0, blockedUntilMs: 0, heldUntilMs: 0 };
    const state = { policy: HOURLY, clockMs: Date.now(), grantsMs: [], ...never };
    const input: GateInput = { account, policy: HOURLY, state };
    const options = { workflowId: gateId(account), taskQueue: QUEUES.films, args: [input] };
    await gates.server.client.workflow.start(IMAGE_GATE, options);
    expect(await gate.reserve(HOURLY)).toMatchObject({ granted: false, reason: 'cold' });
  });

  it('grants one slot each gap, and never one in the future', async () => {
    for (let count = 0; count < 5; count++) await reserveInTime();
    const gaps = await gapsOf(5);
    expect(gaps).toHaveLength(4);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(GAP_MS);
    expect((await gate.state()).grantsMs.at(-1)).toBeLessThanOrEqual(Date.now());
  });

  it('grants one of several requests that come at the same time', async () => {
    await reserveInTime();
    await pause(GAP_MS);
    const answers: GateAnswer[] = await Promise.all(Array.from({ length: 5 }, () => gate.reserve(EVEN)));
    const granted = answers.filter((answer) => answer.granted).length;
    expect(granted).toBeGreaterThanOrEqual(1);
    // On a machine that takes longer than a gap for the five there may be a second, once it is due.
    const gaps = await gapsOf(1 + granted);
    expect(gaps).toHaveLength(granted);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(GAP_MS);
  });

  it('at the burst pace grants the limit at once, then none until a whole span has passed', async () => {
    const burst: GatePolicy = { ...EVEN, limit: 3, windowMs: 1_000, pace: 'burst' };
    // No machine is so slow that it takes a whole span to ask four times.
    const long = { ...burst, windowMs: 3_600_000 };
    await gate.adopt(burst);
    await reserveInTime(burst);
    await gate.setPolicy(long);
    for (let count = 0; count < 2; count++) expect(await gate.reserve(long)).toMatchObject({ granted: true });
    expect(await gate.reserve(long)).toMatchObject({ granted: false, reason: 'pace' });
    await gate.setPolicy(burst);
    await reserveInTime(burst);
    const sinceFirst = (await gapsOf(4)).reduce((sum, gap) => sum + gap, 0);
    expect(sinceFirst).toBeGreaterThanOrEqual(1_600);
  });

  it("lets a vendor's block, and a person's hold, bind the very next request", async () => {
    await reserveInTime();
    await gate.block(EVEN, 60_000);
    expect(await gate.reserve(EVEN)).toMatchObject({ granted: false, reason: 'blocked' });
    expect(await gate.hold(120_000)).toMatchObject({ reason: 'held' });
    expect(await gate.reserve(EVEN)).toMatchObject({ granted: false, reason: 'held' });
    expect(await gate.hold(0)).toMatchObject({ reason: 'blocked' });
  });

  it('keeps the stricter of the policies that requests bring, until a person sets another', async () => {
    await gate.adopt({ ...EVEN, limit: 2 });
    await gate.adopt(EVEN);
    expect((await gate.state()).policy.limit).toBe(2);
    await gate.setPolicy(EVEN);
    await gate.reserve({ ...EVEN, limit: 2 });
    expect((await gate.state()).policy.limit).toBe(6);
  });

  it('refuses a policy that makes no sense, and goes on', async () => {
    await gate.adopt(EVEN);
    await expect(gate.reserve({ ...EVEN, limit: 0 })).rejects.toMatchObject({
      message: expect.stringContaining('limit must be a whole number'),
      nonRetryable: true,
    });
    await reserveInTime();
    expect((await gate.state()).grantsMs).toHaveLength(1);
  });

  it('spends no event on a refusal, and at most six on a grant', async () => {
    await reserveInTime();
    await gate.block(EVEN, 60_000);
    const before = await events();
    for (let count = 0; count < 10; count++) await gate.reserve(EVEN);
    expect(await events()).toBe(before);
    await gate.hold(0);
    const quick: GatePolicy = { ...EVEN, windowMs: 6 };
    another();
    await reserveInTime({ ...quick, leaseMs: 1, transitMs: 0 });
    const start = await events();
    for (let count = 0; count < 3; count++) await reserveInTime({ ...quick, leaseMs: 1, transitMs: 0 });
    expect(((await events()) - start) / 3).toBeLessThanOrEqual(6);
  });

  it('remembers its grants when it continues as new while eight workers ask, and both histories replay', async () => {
    const quick: GatePolicy = { ...EVEN, limit: 10, windowMs: 10, leaseMs: 1, transitMs: 0 };
    const handle = gates.runOf(account);
    await gate.adopt(quick);
    const { runId } = await handle.describe();
    let isOver = false;
    const asking = Array.from({ length: 8 }, async () => {
      while (!isOver) await reserveInTime(quick);
    });
    try {
      while ((await handle.describe()).runId === runId) await pause(50);
    } finally {
      isOver = true;
      await Promise.all(asking);
    }
    const { grantsMs, grantIds } = await gate.state();
    expect(grantsMs).toHaveLength(64);
    expect(new Set(grantIds).size).toBe(64);
    const ended = gates.runOf(account, runId);
    const last = (await ended.fetchHistory()).events?.at(-1);
    expect(last?.workflowExecutionContinuedAsNewEventAttributes).toBeDefined();
    for (const run of [ended, handle]) await gates.replays(run);
  });

  it('whose run was reset, and so has forgotten its grants, believes the worker that tells of them', async () => {
    const slow: GatePolicy = { ...EVEN, windowMs: 600_000, pace: 'burst' };
    await gate.adopt(EVEN);
    await reserveInTime();
    await gate.setPolicy(slow);
    const forgotten = await gate.reserve(slow);
    if (!forgotten.granted) throw new Error(`not granted: ${forgotten.reason}`);
    await resetToBefore('setPolicy', gates.server.client, gateId(account));
    expect((await gate.state()).grantIds).not.toContain(forgotten.grant);
    const sends = [{ grant: forgotten.grant, agoMs: 0 }];
    expect(await gate.reserve(slow, sends)).toEqual({ granted: false, waitMs: 0, reason: 'cold' });
    expect((await gate.state()).grantIds).toContain(forgotten.grant);
    for (const told of [sends, []]) {
      const answer = await gate.reserve(slow, told);
      expect(answer).toMatchObject({ granted: false });
      expect((answer as { waitMs: number }).waitMs).toBeGreaterThan(30_000);
    }
    await gates.replays(gates.runOf(account));
  });

  it('refuses what makes no sense of what a worker tells, and goes on', async () => {
    await gate.adopt(EVEN);
    await expect(gate.reserve(EVEN, [{ grant: 'one', agoMs: Number.NaN }])).rejects.toMatchObject({
      message: expect.stringContaining("The worker's own sends do not make sense: expected the name of a grant"),
      nonRetryable: true,
    });
    await reserveInTime();
    expect((await gate.state()).grantsMs).toHaveLength(1);
  });

  it('that is lost begins again cold: the very next request waits', async () => {
    await reserveInTime();
    await gates.runOf(account).terminate('lost');
    expect(await gate.reserve(HOURLY)).toMatchObject({ granted: false, reason: 'cold' });
  });
});
