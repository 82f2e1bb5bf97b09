import { DefaultLogger, Runtime } from '@temporalio/worker';
import { STEP_BUCKETS } from '../../activities/step/step-metrics';
import type { Settings } from '../../config/settings';
import { jsonLog } from './json-log';

/**
 * Sets the SDK's runtime up: its log and, where somebody wants them, metrics for Prometheus: Temporal's own, and the steps by the
 * names of `storyreel report`. From here on a SIGTERM is for the workers.
 */
export function installRuntime({ metricsAddress: bindAddress, logsJson }: Settings): void {
  const prometheus = bindAddress !== undefined && { bindAddress, histogramBucketOverrides: STEP_BUCKETS };
  Runtime.install({
    logger: logsJson ? jsonLog((line) => process.stderr.write(line)) : new DefaultLogger('INFO'),
    ...(prometheus && { telemetryOptions: { metrics: { prometheus } } }),
  });
}
