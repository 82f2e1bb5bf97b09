import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

// In containers process ids, and now and then host names, are the same for many.
const PROCESS = `${process.pid}@${hostname()}-${randomUUID().slice(0, 8)}`;

/**
 * By what Temporal knows this process, such as `4711@host-1f2e3d4c`: the same for all its connections, and no other's. A worker
 * with a name has it in front: `render-1/4711@host-1f2e3d4c`.
 */
export function processIdentity(workerName?: string): string {
  return workerName === undefined ? PROCESS : `${workerName}/${PROCESS}`;
}

/** Whether an identity is that of another process, which was a worker of this name. */
export function isOfNamesake(identity: string, workerName: string): boolean {
  return identity.startsWith(`${workerName}/`) && identity !== processIdentity(workerName);
}
