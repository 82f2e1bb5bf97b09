import { AccountAtWork } from '../../../src/activities/picture/account-at-work';
import { InFlight } from '../../../src/activities/picture/in-flight';

const never = new AbortController().signal;

describe('the steps of a worker that ask one gate', () => {
  it('ask one after another, also after one whose question came to nothing', async () => {
    const account = new AccountAtWork();
    const asked: string[] = [];
    let goOn!: () => void;
    const first = account.inTurn(never, async () => {
      asked.push('first');
      await new Promise<void>((resolve) => (goOn = resolve));
      throw new Error('no answer');
    });
    const second = account.inTurn(never, async () => asked.push('second'));
    await new Promise(setImmediate);
    expect(asked).toEqual(['first']);
    goOn();
    await expect(first).rejects.toThrow('no answer');
    await second;
    expect(asked).toEqual(['first', 'second']);
  });

  it('leave the row when they are cancelled, and hold up nobody behind them', async () => {
    const account = new AccountAtWork();
    let goOn!: () => void;
    const first = account.inTurn(never, () => new Promise<void>((resolve) => (goOn = resolve)));
    const controller = new AbortController();
    const cancelled = account.inTurn(controller.signal, jest.fn());
    const third = account.inTurn(never, async () => 'asked');
    controller.abort(new Error('cancelled'));
    await expect(cancelled).rejects.toThrow('cancelled');
    goOn();
    await first;
    expect(await third).toBe('asked');
  });
});

describe('the requests of a worker to an account', () => {
  it('are one at a time until the gate says that it takes several', async () => {
    const inFlight = new InFlight();
    expect(await inFlight.enter(1_000, never)).toBe(true);
    expect(await inFlight.enter(10, never)).toBe(false);
    const waiting = [inFlight.enter(60_000, never), inFlight.enter(60_000, never)];
    inFlight.widen(true);
    expect(await Promise.all(waiting)).toEqual([true, true]);
  });

  it('go on when the one before has ended, one by one', async () => {
    const inFlight = new InFlight();
    await inFlight.enter(1_000, never);
    const waiting = [inFlight.enter(60_000, never), inFlight.enter(60_000, never)];
    inFlight.leave();
    expect(await Promise.race(waiting)).toBe(true);
    inFlight.leave();
    expect(await Promise.all(waiting)).toEqual([true, true]);
  });

  it('wait no longer than their step lives', async () => {
    const inFlight = new InFlight();
    await inFlight.enter(1_000, never);
    const controller = new AbortController();
    const waiting = inFlight.enter(60_000, controller.signal);
    controller.abort(new Error('cancelled'));
    await expect(waiting).rejects.toThrow('cancelled');
  });
});
