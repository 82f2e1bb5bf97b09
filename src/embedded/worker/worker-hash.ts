import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { VENDORS } from '../../providers/registry';
import { isVendorVariable } from '../../providers/vendor-variables';
import { isStoreVariable } from '../../store/open-store';
import { codeIn, identityOf } from './file-identity';
import { programsFor } from './worker-programs';
import type { WorkerStart } from './worker-start';

const isDeciding = (name: string) =>
  (/^(STORYREEL|OTEL)_|^(FFMPEG_PATH|NODE_EXTRA_CA_CERTS)$|^(https?|no)_proxy$/i.test(name) ||
    isStoreVariable(name) ||
    isVendorVariable(VENDORS, name)) &&
  !NOT_DECIDING.test(name);
/** The home, by which the worker is named, is the same for all its users, and the idle time is the background's affair. */
const NOT_DECIDING = /^STORYREEL_(HOME|WORKER_NAME|IDLE_MINUTES)$/;

/**
 * A hash of all that decides what a worker does, its settings, its build and the programs that it would find: equal for starts of
 * which one is as good as the other.
 */
export function workerHash({ program, environment }: WorkerStart): string {
  const settings = Object.entries(environment)
    .filter(([name]) => isDeciding(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  const files = [...codeIn(dirname(program)), ...programsFor(environment)].map(identityOf);
  return createHash('sha256')
    .update(JSON.stringify([settings, program, files]))
    .digest('hex');
}
