import { inTime } from '../../../src/activities/picture/in-time';

const never = new AbortController().signal;
const nothing = new Promise<string>(() => undefined);

describe('an answer that is waited for, for so long', () => {
  it('is what came, or why it did not', async () => {
    expect(await inTime(Promise.resolve('heard'), 600_000, never)).toBe('heard');
    await expect(inTime(Promise.reject(new Error('no gate')), 600_000, never)).rejects.toThrow('no gate');
  });

  it('is none when nothing comes', async () => {
    await expect(inTime(nothing, 10, never)).rejects.toThrow('nothing for 0.01 s');
  });

  it('is not waited for when nobody needs it any more', async () => {
    const step = new AbortController();
    const reason = new Error('cancelled');
    const waiting = inTime(nothing, 600_000, step.signal);
    step.abort(reason);
    await expect(waiting).rejects.toBe(reason);
  });

  it('disturbs nobody when it comes to nothing later', async () => {
    let fail!: (error: Error) => void;
    const late = new Promise<string>((_resolve, reject) => (fail = reject));
    await expect(inTime(late, 1, never)).rejects.toThrow('nothing for');
    fail(new Error('no gate'));
    await new Promise(setImmediate);
  });
});
