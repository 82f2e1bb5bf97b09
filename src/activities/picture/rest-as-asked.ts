import { gapMs, type GatePolicy } from '../../domain/gate/gate-policy';
import type { LimitKeeper } from './limit-keeper';
import { tellGate } from './tell-gate';

/**
 * Tells the gate that the vendor asks for a rest after a picture, so that no worker goes on before it is over. A rest that the
 * pace gives anyway is not told.
 */
export async function restAsAsked(
  gate: LimitKeeper,
  policy: GatePolicy,
  restMs: number | undefined,
  signal: AbortSignal,
): Promise<void> {
  if (restMs === undefined || restMs <= (policy.pace === 'even' ? gapMs(policy) : 0)) return;
  const untold = 'The image gate could not be told of the rest that the vendor asks for';
  await tellGate(gate.block(policy, Math.ceil(restMs), true), signal, untold);
}
