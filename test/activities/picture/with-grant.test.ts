import { createServer } from 'node:http';
import { ApplicationFailure } from '@temporalio/activity';
import type { AddressInfo } from 'node:net';
import { AccountAtWork } from '../../../src/activities/picture/account-at-work';
import type { AtGate } from '../../../src/activities/picture/ask-for-grant';
import { leaseCheck, LeaseExpiredError } from '../../../src/activities/picture/lease';
import type { LimitKeeper } from '../../../src/activities/picture/limit-keeper';
import { withGrant } from '../../../src/activities/picture/with-grant';
import { FAILURES } from '../../../src/contract/failures';
import type { GateAnswer } from '../../../src/contract/gate';
import type { Send } from '../../../src/domain/gate/reminded';
import { ProviderError } from '../../../src/providers/provider-error';
import { createTogetherIllustrator } from '../../../src/providers/together/illustrator';
import { TOGETHER } from '../../providers/together/options';
import { activityEnvironment } from '../../support/temporal/activity-environment';
import { gateOf, GRANT, toolsOf } from './gate-stand-in';

const { policy } = TOGETHER;
const PICTURE = { room: 3 };
/** A step at a gate, of a worker that knows nothing of the account yet. */
const at = (gate: LimitKeeper, known: Partial<AtGate> = {}): AtGate => {
  return { gate, account: new AccountAtWork(), policy, tools: toolsOf(), ...known };
};
const waitFor = (waitMs: number): GateAnswer => ({ granted: false, waitMs, reason: 'pace' });

describe('a request to a vendor with a rate limit', () => {
  it('is sent once the gate grants it', async () => {
    const gate = gateOf(GRANT);
    expect(await withGrant(at(gate), async () => PICTURE)).toBe(PICTURE);
    expect(gate.asked()).toBe(1);
  });

  it('waits as long as the gate says, lets others see for what, and asks again', async () => {
    const gate = gateOf(waitFor(40), GRANT);
    const tools = toolsOf();
    const began = performance.now();
    await withGrant(at(gate, { tools }), async () => PICTURE);
    expect(performance.now() - began).toBeGreaterThanOrEqual(40);
    expect(tools.turns).toEqual([{ dueAtMs: expect.any(Number), reason: 'pace' }, undefined]);
  });

  it('gives its slot back when the wait is long, and is tried again in time', async () => {
    const sent = jest.fn();
    await expect(withGrant(at(gateOf(waitFor(18_000))), sent)).rejects.toMatchObject({
      type: FAILURES.waiting,
      nonRetryable: false,
      nextRetryDelay: 18_000,
      details: [{ waitMs: 18_000, reason: 'pace' }],
    });
    expect(sent).not.toHaveBeenCalled();
  });

  it('asks again before a long hold is over, for it may be ended early', async () => {
    const gate = gateOf({ granted: false, waitMs: 900_000, reason: 'held' });
    await expect(withGrant(at(gate), jest.fn())).rejects.toMatchObject({
      nextRetryDelay: 20_000,
    });
  });

  it('is not sent when the gate gives no answer', async () => {
    const sent = jest.fn();
    await expect(withGrant(at(gateOf(new Error('no worker'))), sent)).rejects.toMatchObject({
      type: FAILURES.waiting,
      message: expect.stringContaining('no worker'),
    });
    expect(sent).not.toHaveBeenCalled();
  });

  it('tells the gate of what has left before, and what may still leave, each by the name of its grant', async () => {
    const told: (readonly Send[])[] = [];
    const grants = ['first', 'second', 'third'];
    const gate: LimitKeeper = {
      reserve: async (_policy, sends) => {
        told.push(sends);
        return { granted: true, grant: grants[told.length - 1] ?? '', leaseMs: 3_000 };
      },
      block: async () => undefined,
      adopt: async () => undefined,
    };
    const account = new AccountAtWork();
    const leaves = async (mayLeave: () => void) => {
      mayLeave();
      return PICTURE;
    };
    await withGrant(at(gate, { account }), leaves);
    await withGrant(at(gate, { account }), async () => PICTURE);
    await withGrant(at(gate, { account }), leaves);
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
    await expect(withGrant(at(gate), () => Promise.reject(blocked))).rejects.toBe(blocked);
    expect(gate.blocks).toEqual([900_000]);
  });

  it("keeps the vendor's block in any case, also when the gate cannot be told of it", async () => {
    const refuse = () => Promise.reject(new Error('no worker'));
    const deaf: LimitKeeper = { reserve: async () => GRANT, block: refuse, adopt: refuse };
    const blocked = new ProviderError('blocked', 'Blocked.', { callsSpent: 1, retryAfterMs: 900_000 });
    const sent = () => Promise.reject(blocked);
    await expect(activityEnvironment().run(() => withGrant(at(deaf), sent))).rejects.toBe(blocked);
  });

  it('ends, and does not wait, when the gate says that the policy makes no sense', async () => {
    const refusal = ApplicationFailure.nonRetryable("The gate's policy does not make sense.");
    await expect(withGrant(at(gateOf(refusal)), jest.fn())).rejects.toBe(refusal);
  });

  it('stops waiting when it is cancelled', async () => {
    const controller = new AbortController();
    const waiting = withGrant(at(gateOf(waitFor(10_000)), { tools: toolsOf(controller.signal) }), jest.fn());
    controller.abort(new Error('cancelled'));
    await expect(waiting).rejects.toThrow(/cancelled|aborted/);
  });
});

describe('a lease', () => {
  const asked = { monotonicMs: 1_000, wallMs: 50_000 };
  const clocksAt = (monotonicMs: number, wallMs: number) => () => ({ monotonicMs, wallMs });

  it('holds until its time has passed on both clocks', () => {
    expect(leaseCheck(asked, 3_000, clocksAt(4_000, 53_000))).not.toThrow();
  });

  it.each([
    ['the monotonic clock says so', 4_001, 50_500],
    ['the wall clock says so, as after a sleep of the machine', 1_500, 53_001],
    ['the wall clock was set back meanwhile', 4_001, 10_000],
  ])('has expired when %s', (_when, monotonicMs, wallMs) => {
    expect(leaseCheck(asked, 3_000, clocksAt(monotonicMs, wallMs))).toThrow(LeaseExpiredError);
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
