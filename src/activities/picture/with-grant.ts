import { ProviderError } from '../../providers/provider-error';
import { askForGrant, PATIENCE_MS, type AtGate } from './ask-for-grant';
import { LeaseExpiredError } from './lease';
import { noteMissed } from './missed-grants';
import { tellGate } from './tell-gate';
import { waiting } from './waiting';

/** Pictures take about 20 s: a step that waits for one asks again in time for its end. */
const FLIGHT_REST_MS = 5_000;

/**
 * Sends one request to an image vendor once its account's gate grants it. `send` gets the check that it must run right before
 * the request is sent; when the check finds the grant too old, another grant is asked for, and a worker whose grants are always
 * too old fails, and rests; one that cannot reach the vendor leaves every other slot to the others. When the vendor blocks the account, the gate is told, and so holds back every worker.
 */
export async function withGrant<T extends { room?: number }>(
  at: AtGate,
  send: (mayLeave: () => void) => Promise<T>,
): Promise<T> {
  const { account, policy, tools } = at;
  if (!policy.widens) return granted(at, send);
  const mayBegin = await tools.spend('gateMs', () => account.inFlight.enter(PATIENCE_MS, tools.signal));
  if (!mayBegin) throw waiting('Waits for the pictures before it.', FLIGHT_REST_MS);
  try {
    return await granted(at, send);
  } finally {
    account.inFlight.leave();
  }
}

async function granted<T extends { room?: number }>(
  at: AtGate,
  send: (mayLeave: () => void) => Promise<T>,
): Promise<T> {
  const { account, policy, tools } = at;
  const { departures } = account;
  for (;;) {
    // A grant that nobody would use is one that others could have.
    tools.signal.throwIfAborted();
    const held = await tools.spend('gateMs', () => askForGrant(at));
    let hasLeft = false;
    try {
      const answer = await send(() => {
        held.mayLeave();
        hasLeft = true;
      });
      account.answered(held.grant, answer.room);
      return answer;
    } catch (error) {
      if (error instanceof LeaseExpiredError) {
        noteMissed(departures, policy, { ...held, lateMs: error.lateMs });
        continue;
      }
      if (!hasLeft && mayBeTriedAgain(error)) departures.notReached(held.grant, performance.now(), policy);
      await tellOfBlock(at, error);
      throw error;
    }
  }
}

/** Whether it failed of what may pass, such as a vendor that cannot be reached; a prompt or a key that is wrong is no such thing. */
function mayBeTriedAgain(error: unknown): boolean {
  return error instanceof ProviderError && error.kind === 'try-again';
}

/** Tells the gate of the vendor's block. This step waits for its end also when the gate cannot be told. */
async function tellOfBlock({ gate, policy, tools }: AtGate, error: unknown): Promise<void> {
  if (!(error instanceof ProviderError && error.kind === 'blocked' && error.retryAfterMs !== undefined)) return;
  const untold = "The image gate could not be told of the vendor's block";
  await tellGate(gate.block(policy, Math.ceil(error.retryAfterMs)), tools.signal, untold);
}
