import { WorkflowNotFoundError } from '@temporalio/client';
import type { Settings } from '../../config/settings';
import type { GateState } from '../../domain/gate/gate-decision';
import type { GatePolicy } from '../../domain/gate/gate-policy';
import type { Connected } from '../connect';
import { imageAccount } from './image-account';
import { InputError } from '../input-error';
import { whoWaits, type WaitingStep } from './who-waits';

/** How the image gate of the settings' account stands, and who waits for it. */
export interface GateStanding {
  account: string;
  state: GateState;
  waiting: WaitingStep[];
}

/** How the gate stands. Like all that is asked of a gate here it throws an `InputError` where there is none yet. */
export async function gateStanding({ films, gateOf }: Connected, settings: Settings): Promise<GateStanding> {
  const { name: account } = imageAccount(settings);
  const state = await ofKnownGate(account, gateOf(account).state());
  return { account, state, waiting: await whoWaits(films) };
}

/**
 * Has the gate give nobody a slot for so long, 0 ends that; requests on their way are not stopped. Resolves to how long its
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
