import type { EmbeddedPrograms } from '../embedded-programs';
import { filmInTheMaking } from '../server/film-in-the-making';
import { workerHash } from './worker-hash';
import type { WorkerStart } from './worker-start';

/** The worker that may be renewed, and who hears of it. */
export interface RenewableWorker {
  programs: EmbeddedPrograms;
  /** The hash of the start of the worker that runs. */
  hash: string;
  /** The worker that ran is about to give way to one with this hash. */
  onRenewal: (hash: string) => void;
}

/**
 * Starts a home's worker again with the settings of a user who came later, one user after another; resolves to whether
 * the worker has them now. It keeps its own while a film is in the making, or while the server does not say.
 */
export function workerRenewal({
  programs,
  hash,
  onRenewal,
}: RenewableWorker): (start: WorkerStart) => Promise<boolean> {
  let running = hash;
  let last: Promise<unknown> = Promise.resolve();

  async function renew(start: WorkerStart): Promise<boolean> {
    const wanted = workerHash(start);
    if (wanted === running) return true;
    const port = programs.answeringPort;
    if (port === undefined || (await filmInTheMaking(port)) !== false) return false;
    running = wanted;
    onRenewal(wanted);
    await programs.renewWorker(start);
    return true;
  }

  return (start) => {
    const renewed = last.then(() => renew(start));
    last = renewed.catch(() => undefined);
    return renewed;
  };
}
