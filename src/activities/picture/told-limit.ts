import { log } from '@temporalio/activity';
import { tightened, type GatePolicy } from '../../domain/gate/gate-policy';
import { sentenceOf } from '../../domain/text/sentence-of';
import type { LimitKeeper } from './limit-keeper';

/**
 * What a vendor tells this worker of an account's limit. It tightens the policy of the settings and the gate's, and never
 * widens them: the gate keeps what it was told until a person sets it, for the other workers may not have heard of it.
 */
export class ToldLimit {
  private perMinute = Infinity;
  /** What the gate knows, or need not know. */
  private atGate?: number;

  /** The policy that this worker asks with: that of the settings, or what the vendor told last, if that is less. */
  policy(ofSettings: GatePolicy): GatePolicy {
    return tightened(ofSettings, this.perMinute);
  }

  /** Tells the gate until it knows, once for each limit. What was drawn must not be lost with a gate that cannot be told. */
  async heed(gate: LimitKeeper, ofSettings: GatePolicy, perMinute: number | undefined): Promise<void> {
    if (perMinute === undefined) return;
    this.perMinute = perMinute;
    if (perMinute === this.atGate) return;
    const policy = this.policy(ofSettings);
    if (policy === ofSettings || (await isTold(gate, policy))) this.atGate = perMinute;
  }
}

async function isTold(gate: LimitKeeper, policy: GatePolicy): Promise<boolean> {
  const { limit, windowMs } = policy;
  const lower = `The image vendor takes ${limit} in ${windowMs / 1000} s, which is less than the settings say.`;
  const advice = 'set STORYREEL_IMAGE_LIMIT to what the account has.';
  try {
    await gate.adopt(policy);
  } catch (failure) {
    const untold = `The image gate could not be told of it, and is told again with the next answer (${sentenceOf(failure)})`;
    log.warn(`${lower} ${untold}; ${advice}`);
    return false;
  }
  log.warn(`${lower} The gate keeps to that until "storyreel gate set"; ${advice}`);
  return true;
}
