import { CancelledFailure } from '@temporalio/activity';
import { paidRequest } from '../../../src/activities/step/paid-request';

/** Whether a request is ended by now, when its step is ended for this reason. */
function endedBy(reason: string, { hasLeft }: { hasLeft: boolean }): boolean {
  const step = new AbortController();
  const { signal, left } = paidRequest(step.signal);
  if (hasLeft) left();
  step.abort(new CancelledFailure(reason));
  return signal.aborted;
}

describe('a request of a step that ends early', () => {
  it('is ended at once before it has left, and brought to its end afterwards, when it is called off', () => {
    expect(endedBy('CANCELLED', { hasLeft: false })).toBe(true);
    expect(endedBy('CANCELLED', { hasLeft: true })).toBe(false);
  });

  it.each(['NOT_FOUND', 'TIMED_OUT'])('is the same when the server has the step begun anew (%s)', (reason) => {
    expect(endedBy(reason, { hasLeft: false })).toBe(true);
    expect(endedBy(reason, { hasLeft: true })).toBe(false);
  });

  it('is ended at once when its worker shuts down', () => {
    expect(endedBy('WORKER_SHUTDOWN', { hasLeft: true })).toBe(true);
  });

  it('is ended when no answer has come for a while', async () => {
    const step = new AbortController();
    const { signal, left } = paidRequest(step.signal, 1);
    left();
    step.abort(new CancelledFailure('CANCELLED'));
    const beat = setInterval(() => undefined, 1_000);
    await new Promise((resolve) => signal.addEventListener('abort', resolve)).finally(() => clearInterval(beat));
    expect(signal.reason).toBe(step.signal.reason);
  });
});
