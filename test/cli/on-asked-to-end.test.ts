import { EventEmitter } from 'node:events';
import { onAskedToEnd } from '../../src/cli/on-asked-to-end';

const MINUTE_MS = 60_000;

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('a command that is asked to end', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('hears of it, and is asked again a minute later: %s', (signal) => {
    const asked = Object.assign(new EventEmitter(), { pid: 4711, kill: jest.fn() });
    const end = jest.fn();
    onAskedToEnd(end, () => 0, asked as never);
    asked.emit(signal);
    expect(end.mock.calls).toEqual([[signal]]);
    jest.advanceTimersByTime(MINUTE_MS - 1);
    expect(asked.kill).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(asked.kill.mock.calls).toEqual([[4711, signal]]);
  });

  it('is asked again only when the time of grace of its work is over, too', () => {
    const asked = Object.assign(new EventEmitter(), { pid: 4711, kill: jest.fn() });
    let graceMs = 0;
    onAskedToEnd(
      () => undefined,
      () => graceMs,
      asked as never,
    );
    graceMs = 60 * MINUTE_MS;
    asked.emit('SIGTERM');
    jest.advanceTimersByTime(61 * MINUTE_MS - 1);
    expect(asked.kill).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(asked.kill).toHaveBeenCalledTimes(1);
  });
});
