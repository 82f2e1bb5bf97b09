import { createServer } from 'node:http';
import { ApplicationFailure } from '@temporalio/activity';
import type { AddressInfo } from 'node:net';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { Departures } from '../../../src/activities/picture/departures';
import { leaseCheck, LeaseExpiredError } from '../../../src/activities/picture/lease';
import { withGrant, type ImageGate } from '../../../src/activities/picture/with-grant';
import { FAILURES } from '../../../src/contract/failures';
import type { GateAnswer } from '../../../src/contract/gate';
import { gapMs } from '../../../src/domain/gate/gate-policy';
import type { Send } from '../../../src/domain/gate/reminded';
import type { Turn } from '../../../src/domain/progress/step';
import { ProviderError } from '../../../src/providers/provider-error';
import { createTogetherIllustrator } from '../../../src/providers/together/illustrator';
import { TOGETHER } from '../../providers/together/options';
import { activityEnvironment } from '../../support/activity-environment';

const { policy } = TOGETHER;
const GRANT: GateAnswer = { granted: true, grant: 'one', leaseMs: 3_000 };
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
    expect(await withGrant(gate, new Departures(), policy, toolsOf(), async () => 'a picture')).toBe('a picture');
    expect(gate.asked()).toBe(1);
  });

  it('waits as long as the gate says, lets others see for what, and asks again', async () => {
    const gate = gateOf(waitFor(40), GRANT);
    const tools = toolsOf();
    const began = performance.now();
    await withGrant(gate, new Departures(), policy, tools, async () => 'a picture');
    expect(performance.now() - began).toBeGreaterThanOrEqual(40);
    expect(tools.turns).toEqual([{ dueAtMs: expect.any(Number), reason: 'pace' }, undefined]);
  });

  it('gives its place back when the wait is long, and is tried again in time', async () => {
    const sent = jest.fn();
    await expect(withGrant(gateOf(waitFor(18_000)), new Departures(), policy, toolsOf(), sent)).rejects.toMatchObject({
      type: FAILURES.waiting,
      nonRetryable: false,
      nextRetryDelay: 18_000,
      details: [{ waitMs: 18_000, reason: 'pace' }],
    });
    expect(sent).not.toHaveBeenCalled();
  });

  it('asks again before a long hold is over, for it may be ended early', async () => {
    const gate = gateOf({ granted: false, waitMs: 900_000, reason: 'held' });
    await expect(withGrant(gate, new Departures(), policy, toolsOf(), jest.fn())).rejects.toMatchObject({
      nextRetryDelay: 20_000,
    });
  });

  it('is not sent when the gate gives no answer', async () => {
    const sent = jest.fn();
    await expect(
      withGrant(gateOf(new Error('no worker')), new Departures(), policy, toolsOf(), sent),
    ).rejects.toMatchObject({
      type: FAILURES.waiting,
      message: expect.stringContaining('no worker'),
    });
    expect(sent).not.toHaveBeenCalled();
  });

  it('tells the gate of what has left before, and what may still leave, each by the name of its grant', async () => {
    const told: (readonly Send[])[] = [];
    const grants = ['first', 'second', 'third'];
    const gate: ImageGate = {
      reserve: async (_policy, sends) => {
        told.push(sends);
        return { granted: true, grant: grants[told.length - 1] ?? '', leaseMs: 3_000 };
      },
      block: async () => undefined,
    };
    const departures = new Departures();
    await withGrant(gate, departures, policy, toolsOf(), async (mayLeave) => mayLeave());
    await withGrant(gate, departures, policy, toolsOf(), async () => 'did not leave');
    await withGrant(gate, departures, policy, toolsOf(), async (mayLeave) => mayLeave());
    const [none, left, both] = told;
    expect(none).toEqual([]);
    expect(left).toEqual([{ grant: 'first', agoMs: expect.any(Number) }]);
    expect(left?.[0]?.agoMs).toBeGreaterThanOrEqual(0);
    expect(both?.map(({ grant }) => grant)).toEqual(['second', 'first']);
    expect(both?.[0]?.agoMs).toBeLessThanOrEqual(0);
  });

  it("tells the gate of the vendor's block, for every other worker", async () => {
    const gate = gateOf(GRANT);
    const blocked = new ProviderError('blocked', 'Blocked.', { callsSpent: 1, retryAfterMs: 900_000 });
    await expect(withGrant(gate, new Departures(), policy, toolsOf(), () => Promise.reject(blocked))).rejects.toBe(
      blocked,
    );
    expect(gate.blocks).toEqual([900_000]);
  });

  it("keeps the vendor's block in any case, also when the gate cannot be told of it", async () => {
    const deaf: ImageGate = { reserve: async () => GRANT, block: () => Promise.reject(new Error('no worker')) };
    const blocked = new ProviderError('blocked', 'Blocked.', { callsSpent: 1, retryAfterMs: 900_000 });
    const sent = () => Promise.reject(blocked);
    await expect(
      activityEnvironment().run(() => withGrant(deaf, new Departures(), policy, toolsOf(), sent)),
    ).rejects.toBe(blocked);
  });

  it('ends, and does not wait, when the gate says that the policy makes no sense', async () => {
    const refusal = ApplicationFailure.nonRetryable("The gate's policy does not make sense.");
    await expect(withGrant(gateOf(refusal), new Departures(), policy, toolsOf(), jest.fn())).rejects.toBe(refusal);
  });

  it('stops waiting when it is cancelled', async () => {
    const controller = new AbortController();
    const waiting = withGrant(gateOf(waitFor(10_000)), new Departures(), policy, toolsOf(controller.signal), jest.fn());
    controller.abort(new Error('cancelled'));
    await expect(waiting).rejects.toThrow(/cancelled|aborted/);
  });
});

/** A send that never leaves in time, by a worker that knows of these departures; what it ends with, and what was logged. */
async function sentLate(gate: ImageGate, departures: Departures, tools = toolsOf()) {
  const said: string[] = [];
  const logger = new DefaultLogger('WARN', ({ message }) => said.push(message));
  const environment = new MockActivityEnvironment({}, { logger });
  const late = () => Promise.reject(new LeaseExpiredError(1_234));
  const ended = await environment.run(() =>
    withGrant(gate, departures, policy, tools, late).catch((error: unknown) => error),
  );
  return { ended, said };
}

describe('a worker whose connection always stands too late', () => {
  it('asks for one more grant, then fails with what is wrong, and what to look at', async () => {
    const gate = gateOf(GRANT, GRANT);
    const { ended, said } = await sentLate(gate, new Departures());
    expect(gate.asked()).toBe(2);
    expect(ended).toMatchObject({
      type: FAILURES.tryAgain,
      nonRetryable: false,
      nextRetryDelay: gapMs(policy),
      message:
        'This worker is too slow for its grants of the image gate: 2 in a row were too old when the connection to the ' +
        'vendor stood, the last one 1234 ms later than its lease of 3000 ms. Nothing was sent, or paid for. See what ' +
        'keeps it: the network or proxy to the vendor, or a machine with too much to do.',
    });
    expect(said).toEqual([expect.stringContaining('another grant is asked for'), (ended as Error).message]);
  });

  it('takes no slot from the others while it rests, and lets see that it does', async () => {
    const departures = new Departures();
    await sentLate(gateOf(GRANT, GRANT), departures);
    const gate = gateOf(GRANT);
    const tools = toolsOf();
    const { ended } = await sentLate(gate, departures, tools);
    expect(gate.asked()).toBe(0);
    expect(ended).toMatchObject({
      type: FAILURES.waiting,
      message: expect.stringContaining('were too old when its requests could have left: it asks for another in 11 s.'),
      details: [{ reason: 'late' }],
    });
    expect(tools.turns).toEqual([{ dueAtMs: expect.any(Number), reason: 'late' }]);
  });

  it('rests twice as long each time, but never longer than five minutes, and no more when a request has left', () => {
    const departures = new Departures();
    const rests = Array.from({ length: 8 }, () => {
      departures.missed('one', 0, policy);
      return Math.round(departures.restMs(0) / 1000);
    });
    expect(rests).toEqual([0, 11, 21, 43, 85, 171, 300, 300]);
    departures.left('two', 1_000);
    expect(departures.restMs(1_000)).toBe(0);
    expect(departures.missed('three', 2_000, policy)).toBe(1);
  });
});

describe('what a worker remembers of its requests', () => {
  const lately = (departures: Departures, nowMs: number) => departures.lately(policy, nowMs);

  it('is what the vendor may still count in a window, or what may still leave', () => {
    const departures = new Departures();
    departures.granted('left', 0, 3_000);
    departures.left('left', 500);
    departures.granted('may leave', 1_000, 3_000);
    departures.granted('missed', 1_000, 3_000);
    departures.missed('missed', 5_000, policy);
    expect(lately(departures, 2_000)).toEqual([
      { grant: 'may leave', agoMs: -2_000 },
      { grant: 'left', agoMs: 1_500 },
    ]);
    expect(lately(departures, 4_001)).toEqual([{ grant: 'left', agoMs: 3_501 }]);
    expect(lately(departures, 61_499)).toHaveLength(1);
    expect(lately(departures, 61_500)).toEqual([]);
  });

  it('is the latest of it, when it is more than a gate wants to hear', () => {
    const departures = new Departures();
    for (let count = 0; count < 100; count++) departures.granted(`grant ${count}`, count, 3_000);
    const told = lately(departures, 100);
    expect(told).toHaveLength(64);
    expect(told[0]?.grant).toBe('grant 99');
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
        throw new LeaseExpiredError(1_000);
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
