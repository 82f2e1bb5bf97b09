import { createServer } from 'node:http';
import { ApplicationFailure } from '@temporalio/activity';
import type { AddressInfo } from 'node:net';
import { leaseCheck, LeaseExpiredError } from '../../../src/activities/picture/lease';
import { withGrant, type ImageGate } from '../../../src/activities/picture/with-grant';
import { FAILURES } from '../../../src/contract/failures';
import type { GateAnswer } from '../../../src/contract/gate';
import type { Turn } from '../../../src/domain/progress/step';
import { ProviderError } from '../../../src/providers/provider-error';
import { createTogetherIllustrator } from '../../../src/providers/together/illustrator';
import { TOGETHER } from '../../providers/together/options';
import { activityEnvironment } from '../../support/activity-environment';

const { policy } = TOGETHER;
const GRANT: GateAnswer = { granted: true, leaseMs: 3_000 };
const waitFor = (waitMs: number): GateAnswer => ({ granted: false, waitMs, reason: 'pace' });

/** A gate that gives these answers one after another, and keeps what it is told of blocks. */
function gateOf(...answers: (GateAnswer | Error)[]): ImageGate & { asked: () => number; blocks: number[] } {
  let asked = 0;
  const blocks: number[] = [];
  return {
    asked: () => asked,
    blocks,
    async reserve() {
      const answer = answers[asked++];
      if (!answer || answer instanceof Error) throw answer ?? new Error('asked too often');
      return answer;
    },
    async block(_policy, forMs) {
      blocks.push(forMs);
    },
  };
}

function toolsOf(signal = new AbortController().signal) {
  const turns: (Turn | undefined)[] = [];
  const spend = <T>(_on: string, work: () => Promise<T>): Promise<T> => work();
  return { signal, turns, waits: (turn: Turn | undefined) => void turns.push(turn), spend };
}

describe('a request to a vendor with a rate limit', () => {
  it('is sent once the gate grants it', async () => {
    const gate = gateOf(GRANT);
    expect(await withGrant(gate, policy, toolsOf(), async () => 'a picture')).toBe('a picture');
    expect(gate.asked()).toBe(1);
  });

  it('waits as long as the gate says, lets others see for what, and asks again', async () => {
    const gate = gateOf(waitFor(40), GRANT);
    const tools = toolsOf();
    const began = performance.now();
    await withGrant(gate, policy, tools, async () => 'a picture');
    expect(performance.now() - began).toBeGreaterThanOrEqual(40);
    expect(tools.turns).toEqual([{ dueAtMs: expect.any(Number), reason: 'pace' }, undefined]);
  });

  it('gives its place back when the wait is long, and is tried again in time', async () => {
    const sent = jest.fn();
    await expect(withGrant(gateOf(waitFor(18_000)), policy, toolsOf(), sent)).rejects.toMatchObject({
      type: FAILURES.waiting,
      nonRetryable: false,
      nextRetryDelay: 18_000,
      details: [{ waitMs: 18_000, reason: 'pace' }],
    });
    expect(sent).not.toHaveBeenCalled();
  });

  it('asks again before a long hold is over, for it may be ended early', async () => {
    const gate = gateOf({ granted: false, waitMs: 900_000, reason: 'held' });
    await expect(withGrant(gate, policy, toolsOf(), jest.fn())).rejects.toMatchObject({ nextRetryDelay: 20_000 });
  });

  it('is not sent when the gate gives no answer', async () => {
    const sent = jest.fn();
    await expect(withGrant(gateOf(new Error('no worker')), policy, toolsOf(), sent)).rejects.toMatchObject({
      type: FAILURES.waiting,
      message: expect.stringContaining('no worker'),
    });
    expect(sent).not.toHaveBeenCalled();
  });

  it('asks for another grant when the first was used too late', async () => {
    const gate = gateOf(GRANT, GRANT);
    let sends = 0;
    const send = async () => {
      if (++sends === 1) throw new LeaseExpiredError('too old');
      return 'a picture';
    };
    expect(await withGrant(gate, policy, toolsOf(), send)).toBe('a picture');
    expect(gate.asked()).toBe(2);
  });

  it("tells the gate of the vendor's block, for every other worker", async () => {
    const gate = gateOf(GRANT);
    const blocked = new ProviderError('blocked', 'Blocked.', { callsSpent: 1, retryAfterMs: 900_000 });
    await expect(withGrant(gate, policy, toolsOf(), () => Promise.reject(blocked))).rejects.toBe(blocked);
    expect(gate.blocks).toEqual([900_000]);
  });

  it("keeps the vendor's block in any case, also when the gate cannot be told of it", async () => {
    const deaf: ImageGate = { reserve: async () => GRANT, block: () => Promise.reject(new Error('no worker')) };
    const blocked = new ProviderError('blocked', 'Blocked.', { callsSpent: 1, retryAfterMs: 900_000 });
    const sent = () => Promise.reject(blocked);
    await expect(activityEnvironment().run(() => withGrant(deaf, policy, toolsOf(), sent))).rejects.toBe(blocked);
  });

  it('ends, and does not wait, when the gate says that the policy makes no sense', async () => {
    const refusal = ApplicationFailure.nonRetryable("The gate's policy does not make sense.");
    await expect(withGrant(gateOf(refusal), policy, toolsOf(), jest.fn())).rejects.toBe(refusal);
  });

  it('stops waiting when it is cancelled', async () => {
    const controller = new AbortController();
    const waiting = withGrant(gateOf(waitFor(10_000)), policy, toolsOf(controller.signal), jest.fn());
    controller.abort(new Error('cancelled'));
    await expect(waiting).rejects.toThrow(/cancelled|aborted/);
  });
});

describe('a lease', () => {
  const asked = { monotonicMs: 1_000, wallMs: 50_000 };
  const at = (monotonicMs: number, wallMs: number) => () => ({ monotonicMs, wallMs });

  it('holds until its time has passed on both clocks', () => {
    expect(leaseCheck(asked, 3_000, at(4_000, 53_000))).not.toThrow();
  });

  it.each([
    ['the monotonic clock says so', 4_001, 50_500],
    ['the wall clock says so, as after a sleep of the machine', 1_500, 53_001],
    ['the wall clock was set back meanwhile', 4_001, 10_000],
  ])('has expired when %s', (_when, monotonicMs, wallMs) => {
    expect(leaseCheck(asked, 3_000, at(monotonicMs, wallMs))).toThrow(LeaseExpiredError);
  });
});

describe("a grant that is too old in the last place before Together's request leaves", () => {
  it('puts no byte of the request on the wire', async () => {
    let bytes = 0;
    const server = createServer(() => undefined).on('connection', (socket) =>
      socket.on('data', (data) => (bytes += data.length)),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
      const illustrator = createTogetherIllustrator({ ...TOGETHER, baseUrl });
      const request = { prompt: 'a sea', width: 720, height: 1280, seed: 1 };
      const late = () => {
        throw new LeaseExpiredError('too old');
      };
      const drawn = illustrator.illustrate(request, new AbortController().signal, late);
      await expect(drawn).rejects.toThrow(LeaseExpiredError);
      expect(bytes).toBe(0);
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });
});
