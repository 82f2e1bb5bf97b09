import { setImmediate as turn } from 'node:timers/promises';
import { AccountAtWork } from '../../src/activities/picture/account-at-work';
import { askForGrant } from '../../src/activities/picture/ask-for-grant';
import type { LimitKeeper } from '../../src/activities/picture/limit-keeper';
import type { GateAnswer } from '../../src/contract/gate';
import { ProviderError } from '../../src/providers/provider-error';
import { activityEnvironment } from '../support/temporal/activity-environment';
import { toolsOf } from './picture/gate-stand-in';
import { TOGETHER } from '../providers/together/options';
import { GRANT, studio } from './studio';

/** With its picture the vendor tells what the gate is to hear. */
const TELLING = { limitPerMinute: 3, restMs: 30_000 };
const grant = async () => GRANT;
const never = () => new Promise<void>(() => undefined);

/** More than anything takes that waits for nothing outside of this process. */
async function manyTurns(): Promise<void> {
  for (let count = 0; count < 10_000; count++) await turn();
}

describe('a picture with which the vendor tells something that the gate is to hear', () => {
  it('is kept while the gate hears it: a worker that ends meanwhile has it not paid for again', async () => {
    const order: string[] = [];
    const { kept, attempt } = studio(TELLING, async () => {
      await Promise.race([kept.then(() => order.push('kept')), manyTurns()]);
      order.push('heard');
    });
    await attempt(grant);
    expect(order).toEqual(['kept', 'kept', 'heard', 'heard']);
  });

  it('has who asks next for a grant wait until the gate has heard it', async () => {
    const order: string[] = [];
    const { worker } = studio({ restMs: 30_000 }, async () => {
      for (let count = 0; count < 1_000; count++) await turn();
      order.push('heard');
    });
    const attempt = worker(async () => {
      order.push('asked');
      return GRANT;
    });
    await Promise.all([attempt('a lighthouse'), attempt('a sea')]);
    expect(order).toEqual(['asked', 'heard', 'asked', 'heard']);
  });

  it('has a step wait for that, too, which asked before and was told to wait for a slot', async () => {
    const account = new AccountAtWork();
    const order: string[] = [];
    const answers: GateAnswer[] = [{ granted: false, waitMs: 1, reason: 'pace' }, GRANT];
    const gate: LimitKeeper = {
      reserve: async () => {
        order.push('asked');
        if (order.length === 1) account.tells(manyTurns().then(() => order.push('heard')));
        return answers.shift()!;
      },
      block: never,
      adopt: never,
    };
    await askForGrant({ gate, account, policy: TOGETHER.policy, tools: toolsOf() });
    expect(order).toEqual(['asked', 'heard', 'asked']);
  });

  it('is called off at once when its film is, also where the gate does not hear', async () => {
    const environment = activityEnvironment();
    const { kept, worker } = studio(TELLING, never);
    const made = worker(grant)('a lighthouse', {}, environment);
    await kept;
    environment.cancel();
    expect((await made).times.reused).toBe(false);
  });
});

describe('a gate that does not hear, for no worker serves it', () => {
  it('is not waited for without end, after a picture or after a refusal', async () => {
    const refusal = new ProviderError('blocked', 'Slow.', { retryAfterMs: 1 });
    const refused = studio(refusal, never).attempt(grant);
    const drawn = studio(TELLING, never).attempt(grant);
    await expect(refused).rejects.toThrow('Slow.');
    expect((await drawn).times.reused).toBe(false);
  });
});
