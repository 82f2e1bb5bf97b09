import { TooLateError, withDeadline } from '../../../src/providers/received/deadline';

const never = () => new Promise<never>(() => undefined);
const { signal } = new AbortController();

describe('a deadline', () => {
  it('gives what was made in time', async () => {
    expect(await withDeadline(signal, 60_000, async () => 'made')).toBe('made');
  });

  it('ends work that hears of it', async () => {
    const heeding = (deadline: AbortSignal) =>
      new Promise<never>((_, reject) => deadline.addEventListener('abort', () => reject(new Error('ended'))));
    await expect(withDeadline(signal, 1, heeding)).rejects.toThrow(TooLateError);
  });

  it('ends the wait for work that hears of nothing', async () => {
    await expect(withDeadline(signal, 1, never)).rejects.toThrow(TooLateError);
  });
});
