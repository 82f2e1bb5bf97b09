import { log } from '@temporalio/activity';
import { gapMs, type GatePolicy } from '../../domain/gate/gate-policy';
import { sentenceOf } from '../../domain/text/sentence-of';
import type { LimitKeeper } from './limit-keeper';

/**
 * Tells the gate that the vendor asks for a rest after a picture, so that no worker goes on before it is over. A rest that the
 * pace gives anyway is not told. The picture is there, and must not be lost with a gate that cannot be told.
 */
export async function restAsAsked(gate: LimitKeeper, policy: GatePolicy, restMs = 0): Promise<void> {
  if (restMs <= (policy.pace === 'even' ? gapMs(policy) : 0)) return;
  await gate.block(policy, Math.ceil(restMs), true).catch((failure: unknown) => {
    log.warn(`The image gate could not be told of the rest that the vendor asks for: ${sentenceOf(failure)}`);
  });
}
