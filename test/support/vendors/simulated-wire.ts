import type { ProviderErrorKind } from '../../../src/providers/provider-error';
import type { FaultName } from '../../../src/simulator/call/fault-rule';

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

/** For how long an answer is waited for, in milliseconds: short only where that is what goes wrong. */
export function patienceWith(fault: string): number {
  return ['hang', 'stall', 'drip'].includes(fault) ? 2_000 : 20_000;
}
