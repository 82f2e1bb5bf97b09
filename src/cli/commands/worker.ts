import { QUEUES } from '../../contract/queues';
import { whenAborted, type Context } from '../../app/context';
import { InputError } from '../../app/input-error';

const NAMES = Object.values(QUEUES) as string[];

/** `storyreel worker`: serves the queues of the Temporal server that `TEMPORAL_ADDRESS` names, until it is stopped. */
export async function worker(queues: string[] | undefined, { settings, say, interrupted }: Context): Promise<void> {
  const chosen = queues ?? NAMES;
  const unknown = chosen.filter((name) => !NAMES.includes(name));
  if (unknown.length > 0)
    throw new InputError(`There is no queue ${unknown.join(', ')}: expected some of ${NAMES.join(', ')}.`);
  if (!settings.hasTemporalAddress) {
    throw new InputError(
      'TEMPORAL_ADDRESS says which server a worker works for, and it is not set. "storyreel dev" runs a server and a worker.',
    );
  }
  // Loaded here alone: it takes longer than all other commands together.
  const { runWorker } = await import('../../worker.js');
  const stopped = whenAborted(interrupted).catch(() => undefined);
  await runWorker({
    queues: chosen,
    stopped,
    onReady: () => say(`This worker serves ${chosen.join(', ')}. Ctrl-C stops it.`),
  });
}
