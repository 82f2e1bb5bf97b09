import { outliveLog } from './threads/outlive-log';
import { runAsChild } from './worker/run-as-child';

export { runWorker } from './worker/run-worker';

if (require.main === module) {
  outliveLog();
  runAsChild().then(
    // What has been given back may still wait for a vendor's answer: that must not keep the process alive.
    () => process.exit(),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    },
  );
}
