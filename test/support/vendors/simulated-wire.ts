import type { ProviderErrorKind } from '../../../src/providers/provider-error';
import type { FaultName } from '../../../src/simulator/call/fault-rule';
import { patience } from './patience';

/** What every provider makes of the simulator's faults that are alike at all vendors, after one request. */
export const ON_THE_WIRE = {
  status: 'try-again',
  hang: 'try-again',
  reset: 'try-again',
  halfBody: 'try-again',
  halfReset: 'try-again',
  stall: 'try-again',
  drip: 'try-again',
  redirect: 'change',
} as const satisfies { [Fault in FaultName]?: ProviderErrorKind };

/** For how long an answer is waited for where this goes wrong, in milliseconds. */
export function patienceWith(fault: string): number {
  return patience({ isAnswered: !['hang', 'stall', 'drip'].includes(fault) });
}
