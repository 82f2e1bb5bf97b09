import { AccountAtWork } from '../../../src/activities/picture/account-at-work';
import { withGrant } from '../../../src/activities/picture/with-grant';
import type { GateAnswer } from '../../../src/contract/gate';
import { FAILURES } from '../../../src/contract/failures';
import { gapMs } from '../../../src/domain/gate/gate-policy';
import { ProviderError } from '../../../src/providers/provider-error';
import { createTogetherIllustrator } from '../../../src/providers/together/illustrator';
import { TOGETHER } from '../../providers/together/options';
import { hang } from '../../support/vendors/broken-answers';
import { startTogetherServer } from '../../support/vendors/together-server';
import { activityEnvironment } from '../../support/temporal/activity-environment';
import { gateOf, GRANT, toolsOf } from './gate-stand-in';

/** With a gap that is not over while the test runs, on whatever machine. */
const policy = { ...TOGETHER.policy, windowMs: 3_600_000 };
const REQUEST = { prompt: 'a sea', width: 320, height: 576, seed: 7 };
type Send = Parameters<typeof withGrant>[1];

/** A worker that asks a gate for each request, and sends it so; what each ends with, and how long the worker then rests. */
function worker(...answers: GateAnswer[]) {
  const gate = gateOf(...answers);
  const account = new AccountAtWork();
  const attempt = (send: Send) =>
    activityEnvironment().run(() =>
      withGrant({ gate, account, policy, tools: toolsOf() }, send).catch((error: unknown) => error),
    );
  return { gate, attempt, restMs: () => account.departures.restMs(performance.now()) };
}

/** Together at an address where nobody is. */
async function nobody(): Promise<Send> {
  const server = await startTogetherServer(hang);
  const illustrator = createTogetherIllustrator({ ...TOGETHER, baseUrl: server.baseUrl });
  await server.close();
  return (mayLeave) => illustrator.illustrate(REQUEST, new AbortController().signal, mayLeave);
}

describe('a worker that cannot reach the vendor', () => {
  it('leaves a slot to the others from the second time in a row on, but not where a request had left', async () => {
    const { gate, attempt, restMs } = worker(GRANT, GRANT, GRANT, GRANT);
    const broken: Send = (mayLeave) => {
      mayLeave();
      return Promise.reject(new ProviderError('try-again', 'The connection broke.'));
    };
    await attempt(broken);
    await attempt(broken);
    expect(restMs()).toBe(0);
    const send = await nobody();
    expect(await attempt(send)).toMatchObject({ message: expect.stringContaining('cannot be reached') });
    expect(restMs()).toBe(0);
    expect(await attempt(send)).toMatchObject({ message: expect.stringContaining('cannot be reached') });
    expect(restMs()).toBeGreaterThan(0);
    expect(restMs()).toBeLessThanOrEqual(gapMs(policy));
    expect(await attempt(send)).toMatchObject({ type: FAILURES.waiting, details: [{ reason: 'late' }] });
    expect(gate.asked()).toBe(4);
  });

  it('takes no slot for a step that was waiting for one when that came out', async () => {
    const wide = { ...GRANT, isWide: true };
    const { gate, attempt } = worker(wide, wide, { granted: false, waitMs: 1, reason: 'pace' }, wide);
    const send = await nobody();
    await attempt(send);
    let fail!: () => void;
    const failing = new Promise<void>((resolve) => (fail = resolve));
    const second = attempt(async (mayLeave) => {
      await failing;
      return send(mayLeave);
    });
    const { reserve } = gate;
    gate.reserve = async (...asked) => {
      const answer = await reserve(...asked);
      if (answer.granted) return answer;
      fail();
      await second;
      return answer;
    };
    const third = attempt(send);
    expect(await third).toMatchObject({ type: FAILURES.waiting, details: [{ reason: 'late' }] });
    expect(gate.asked()).toBe(3);
  });
});
