import { whenAborted } from '../../../app/context';
import { isInputError } from '../../../app/input-error';
import { logsJson } from '../../../app/logs-json';
import { queuesToServe } from '../../../app/queues-to-serve';
import { sentenceOf } from '../../../domain/text/sentence-of';
import { endAs, type Registration } from '../../registration';
import type { Terminal } from '../../terminal';

/** `storyreel worker`: serves the queues of the Temporal server that `TEMPORAL_ADDRESS` names, until it is stopped. */
export const worker: Registration = ({ command, begin }) => {
  command('worker', 'serve the queues of the Temporal server that TEMPORAL_ADDRESS names', [
    'worker',
    'worker --queues storyreel-render',
  ])
    .option('--queues <name...>', 'serve these only (default: all)')
    .action((options: { queues?: string[] }) => inLog(async () => serve(options.queues, begin())));
};

/** This process becomes a worker, which is no use case that others share. Loaded here alone: it takes longer than all other commands together. */
const loadWorker = () => import('../../../worker.js');

/** Tells of what a worker ends of in its log, where that is for programs; a person is told as of any command's. */
async function inLog(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!logsJson(process.env)) throw error;
    const { workerLog } = await loadWorker();
    workerLog({ logsJson: true }).error(sentenceOf(error));
    endAs(isInputError(error) ? 'refused' : 'failed');
  }
}

async function serve(names: string[] | undefined, { settings, say, interrupted, givesGrace }: Terminal): Promise<void> {
  givesGrace(settings.graceMs);
  const queues = queuesToServe(names, settings);
  const { runWorker, workerLog } = await loadWorker();
  const tell = settings.logsJson ? (sentence: string) => workerLog(settings).info(sentence) : say;
  await runWorker({
    queues,
    stopped: whenAborted(interrupted).catch(() => undefined),
    onReady(version) {
      tell(`This worker serves ${queues.join(', ')}. Ctrl-C stops it.`);
      if (version) tell(versionText(version));
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
