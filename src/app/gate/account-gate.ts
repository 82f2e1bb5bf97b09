import { WorkflowNotFoundError } from '@temporalio/client';
import { unlessUnknown } from '../../client/unless-unknown';
import type { Settings } from '../../config/settings';
import type { GateState } from '../../domain/gate/gate-state';
import type { GatePolicy } from '../../domain/gate/gate-policy';
import type { Connected } from '../connection/connected';
import { imageAccount, knownAccount } from './image-account';
import { InputError } from '../input-error';
import { whoWaits, type WaitingStep } from './who-waits';

/** How the image gate of the settings' account stands, and who waits for it; a gate begins with the first request. */
export interface GateStanding {
  account: string | undefined;
  state: GateState | undefined;
  waiting: WaitingStep[];
}

/** How the gate stands; undefined parts where no vendor here has a limit, or its gate has not begun. */
export async function gateStanding({ films, gateOf }: Connected, settings: Settings): Promise<GateStanding> {
  const account = knownAccount(settings)?.name;
  if (account === undefined) return { account, state: undefined, waiting: [] };
  const state = await unlessUnknown(gateOf(account).state());
  return { account, state, waiting: state ? await whoWaits(films) : [] };
}

/**
 * Has the gate, which must have begun, give nobody a slot for so long, 0 ends that; requests on their way are not stopped. Resolves to how long its
 * next slot is away, in milliseconds.
 */
export async function holdGate({ gateOf }: Connected, settings: Settings, forMs: number): Promise<number> {
  const { name: account } = imageAccount(settings);
  return (await ofKnownGate(account, gateOf(account).hold(forMs))).waitMs;
}

/** Makes the gate keep the policy of the settings, also a looser one than it has; resolves to that policy. */
export async function setGate({ gateOf }: Connected, settings: Settings): Promise<GatePolicy> {
  const { name: account, policy } = imageAccount(settings);
  await ofKnownGate(account, gateOf(account).setPolicy(policy));
  return policy;
}

function ofKnownGate<T>(account: string, answer: Promise<T>): Promise<T> {
  return answer.catch((error: unknown) => {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    throw new InputError(
      `There is no image gate of the account "${account}": it begins with the first picture that a vendor is asked for.`,
      { cause: error },
    );
  });
}
