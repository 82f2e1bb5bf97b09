import type { Client } from '@temporalio/client';
import { Runtime } from '@temporalio/worker';
import { sentenceOf } from '../../domain/text/sentence-of';
import { giveBack } from './give-back';
import type { Predecessor } from './predecessor';

/**
 * Takes a dead predecessor's place at the server: what was under way at it is begun anew at once. Never rejects: where it cannot be done
 * the server finds out by itself, `HEARTBEAT_TIMEOUT_MS` after the last that it heard.
 */
export async function takePlace(temporal: Client, predecessor: Predecessor, heartbeatEveryMs: number): Promise<void> {
  const { logger } = Runtime.instance();
  try {
    const steps = await giveBack(temporal, predecessor, heartbeatEveryMs + HEARTBEAT_ON_ITS_WAY_MS);
    if (steps > 0) logger.info(`Steps of the worker before this one that are begun anew: ${steps}.`);
  } catch (error) {
    logger.warn(`The steps of the worker before this one could not be given back yet: ${sentenceOf(error)}`);
  }
}

/** A heartbeat comes at most so much later than it is due, at a worker that lives. */
const HEARTBEAT_ON_ITS_WAY_MS = 2_000;
