import { Runtime } from '@temporalio/worker';
import { STEP_BUCKETS } from '../../activities/step/step-metrics';
import type { Settings } from '../../config/settings';
import { workerLog } from './worker-log';

/**
 * Sets the SDK's runtime up: its log and, where somebody wants them, metrics for Prometheus: Temporal's own, and the steps by the
 * names of `storyreel report`. From here on a SIGTERM is for the workers.
 */
export function installRuntime(settings: Pick<Settings, 'metricsAddress' | 'logsJson'>): void {
  const { metricsAddress: bindAddress } = settings;
  const prometheus = bindAddress !== undefined && { bindAddress, histogramBucketOverrides: STEP_BUCKETS };
  Runtime.install({
    logger: workerLog(settings),
    telemetryOptions: {
      // What the SDK's core warns of, such as polls that fail, would go to the standard output by itself, in colours.
      logging: { forward: {}, filter: { core: 'WARN', other: 'ERROR' } },
      ...(prometheus && { metrics: { prometheus } }),
    },
  });
}
