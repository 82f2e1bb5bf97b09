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

describe('a request of a step that is called off', () => {
  it('is ended at once before it has left, and brought to its end afterwards', () => {
    expect(endedBy('CANCELLED', { hasLeft: false })).toBe(true);
    expect(endedBy('CANCELLED', { hasLeft: true })).toBe(false);
  });

  it('is ended at once when its worker shuts down, or the server has given the step to another', () => {
    expect(endedBy('WORKER_SHUTDOWN', { hasLeft: true })).toBe(true);
    expect(endedBy('TIMED_OUT', { hasLeft: true })).toBe(true);
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
