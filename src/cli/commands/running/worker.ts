import { whenAborted } from '../../../app/context';
import { queuesToServe } from '../../../app/queues-to-serve';
import type { Registration } from '../../registration';
import type { Terminal } from '../../terminal';

/** `storyreel worker`: serves the queues of the Temporal server that `TEMPORAL_ADDRESS` names, until it is stopped. */
export const worker: Registration = ({ command, begin }) => {
  command('worker', 'serve the queues of the Temporal server that TEMPORAL_ADDRESS names', [
    'worker',
    'worker --queues storyreel-render',
  ])
    .option('--queues <name...>', 'serve these only (default: all)')
    .action((options: { queues?: string[] }) => serve(options.queues, begin()));
};

async function serve(names: string[] | undefined, { settings, say, interrupted, givesGrace }: Terminal): Promise<void> {
  givesGrace(settings.graceMs);
  const queues = queuesToServe(names, settings);
  // This process becomes a worker, which is no use case that others share. Loaded here alone: it takes longer than all other
  // commands together.
  const { runWorker } = await import('../../../worker.js');
  await runWorker({
    queues,
    stopped: whenAborted(interrupted).catch(() => undefined),
    onReady(version) {
      say(`This worker serves ${queues.join(', ')}. Ctrl-C stops it.`);
      if (version) say(versionText(version));
    },
  });
}

/** As which version a worker works, and how new films come to it. */
function versionText({ deploymentName, buildId }: { deploymentName: string; buildId: string }): string {
  return (
    `It is the build ${buildId} of the deployment ${deploymentName}, to which new films come once it is the current one: ` +
    `temporal worker deployment set-current-version --deployment-name ${deploymentName} --build-id ${buildId}`
  );
}
