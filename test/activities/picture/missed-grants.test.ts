import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { AccountAtWork } from '../../../src/activities/picture/account-at-work';
import { LeaseExpiredError } from '../../../src/activities/picture/lease';
import type { LimitKeeper } from '../../../src/activities/picture/limit-keeper';
import { withGrant } from '../../../src/activities/picture/with-grant';
import { FAILURES } from '../../../src/contract/failures';
import { gapMs } from '../../../src/domain/gate/gate-policy';
import { TOGETHER } from '../../providers/together/options';
import { gateOf, GRANT, toolsOf } from './gate-stand-in';

const { policy } = TOGETHER;

/** A send that never leaves in time, by a worker that knows of these departures; what it ends with, and what was logged. */
async function sentLate(gate: LimitKeeper, account: AccountAtWork, tools = toolsOf()) {
  const said: string[] = [];
  const logger = new DefaultLogger('WARN', ({ message }) => said.push(message));
  const environment = new MockActivityEnvironment({}, { logger });
  const late = () => Promise.reject(new LeaseExpiredError(1_234));
  const ended = await environment.run(() =>
    withGrant({ gate, account, policy, tools }, late).catch((error: unknown) => error),
  );
  return { ended, said };
}

describe('a worker whose connection always stands too late', () => {
  it('asks for one more grant, then fails with what is wrong, and what to look at', async () => {
    const gate = gateOf(GRANT, GRANT);
    const { ended, said } = await sentLate(gate, new AccountAtWork());
    expect(gate.asked()).toBe(2);
    expect(ended).toMatchObject({
      type: FAILURES.tryAgain,
      nonRetryable: false,
      nextRetryDelay: gapMs(policy),
      message:
        'This worker is too slow for its grants of the image gate: 2 in a row were too old when the connection to the ' +
        'vendor stood, the last one 1234 ms later than its lease of 3000 ms. Nothing was sent, or paid for. See what ' +
        'keeps it: the network or proxy to the vendor, a store that answers slowly, or a machine with too much to do.',
    });
    expect(said).toEqual([expect.stringContaining('another grant is asked for'), (ended as Error).message]);
  });

  it('takes no slot from the others while it rests, and lets see that it does', async () => {
    const account = new AccountAtWork();
    await sentLate(gateOf(GRANT, GRANT), account);
    const gate = gateOf(GRANT);
    const tools = toolsOf();
    const { ended } = await sentLate(gate, account, tools);
    expect(gate.asked()).toBe(0);
    expect(ended).toMatchObject({
      type: FAILURES.waiting,
      message: expect.stringContaining(
        'came to nothing, for its requests could not leave: it asks for another in 11 s.',
      ),
      details: [{ reason: 'late' }],
    });
    expect(tools.turns).toEqual([{ dueAtMs: expect.any(Number), reason: 'late' }]);
  });
});
