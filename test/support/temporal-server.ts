import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { provideTemporal } from '../../src/embedded/temporal-cli';

/** A real Temporal dev server in memory, for the tests of one file; the caller must `teardown()` it. */
export async function startTemporalServer(): Promise<TestWorkflowEnvironment> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const { path } = await provideTemporal(process.env);
  const fast = ['history.transferProcessorMaxPollRPS=1000', 'history.timerProcessorMaxPollRPS=1000'];
  const extraArgs = fast.flatMap((value) => ['--dynamic-config-value', value]);
  return TestWorkflowEnvironment.createLocal({ server: { executable: { type: 'existing-path', path }, extraArgs } });
}
