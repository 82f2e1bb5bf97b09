import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

// In containers process ids, and now and then host names, are the same for many.
const IDENTITY = `${process.pid}@${hostname()}-${randomUUID().slice(0, 8)}`;

/** By what Temporal knows this process, such as `4711@host-1f2e3d4c`: the same for all its connections, and no other's. */
export function processIdentity(): string {
  return IDENTITY;
}
