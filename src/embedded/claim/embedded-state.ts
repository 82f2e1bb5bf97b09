import { resolve } from 'node:path';
import { readClaim } from './claim';
import type { Addresses } from './claim-file';
import { isAlive } from './is-alive';

/** A home's Temporal server and worker that run. */
export interface EmbeddedState extends Partial<Addresses> {
  /** The process that keeps them running. */
  pid: number;
  since: Date;
}

/** What runs in a home, with its addresses once they are chosen; undefined when nothing does. Starts nothing. */
export async function embeddedState(home: string): Promise<EmbeddedState | undefined> {
  const claim = readClaim(resolve(home));
  if (!claim || !(await isAlive(claim))) return undefined;
  return { pid: claim.pid, since: new Date(claim.since), ...claim.addresses };
}
