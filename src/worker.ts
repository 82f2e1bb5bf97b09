import { logsJson } from './config/logs-json';
import { sentenceOf } from './domain/text/sentence-of';
import { outliveLog } from './threads/outlive-log';
import { workerLog } from './worker/process/worker-log';
import { runAsChild } from './worker/run-as-child';

export { workerLog };
export { runWorker } from './worker/run-worker';

if (require.main === module) {
  outliveLog();
  runAsChild().then(
    // What has been given back may still wait for a vendor's answer: that must not keep the process alive.
    () => process.exit(),
    (error: unknown) => {
      if (logsJson(process.env)) workerLog({ logsJson: true }).error(sentenceOf(error));
      else console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    },
  );
}
