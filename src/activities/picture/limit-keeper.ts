import type { GateAnswer } from '../../contract/gate';
import type { GatePolicy } from '../../domain/gate/gate-policy';
import type { Send } from '../../domain/gate/reminded';
import type { Told } from '../../domain/gate/room';

/** What keeps an account's rate limit: its image gate. When it rejects, whatever the error, nothing is granted. */
export interface LimitKeeper {
  reserve(policy: GatePolicy, sends: readonly Send[], told: readonly Told[]): Promise<GateAnswer>;
  block(policy: GatePolicy, forMs: number, isRest?: boolean): Promise<void>;
  adopt(policy: GatePolicy): Promise<void>;
}
