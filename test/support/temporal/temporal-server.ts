import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { provideTemporal } from '../../../src/embedded/temporal-program/temporal-cli';

const FAST = [
  'history.transferProcessorMaxPollRPS=1000',
  'history.timerProcessorMaxPollRPS=1000',
  // Stock, every timer and every next attempt comes up to a second late.
  'history.timerProcessorMaxTimeShift="10ms"',
  // Stock, what is deleted is gone up to a minute later: first it must be noted as done that the film was closed and listed.
  'history.transferProcessorUpdateAckInterval="500ms"',
  'history.visibilityProcessorUpdateAckInterval="500ms"',
];

/**
 * A real Temporal dev server in memory, for the tests of one file; the caller must `teardown()` it. The SDK logs errors,
 * or to the logger that is given; `settings` are further ones of the server, such as `limit.historyCount.error=100`.
 */
export async function startTemporalServer(
  logger = new DefaultLogger('ERROR'),
  settings: string[] = [],
): Promise<TestWorkflowEnvironment> {
  Runtime.install({ logger });
  const { path } = await provideTemporal(process.env);
  const extraArgs = [...FAST, ...settings].flatMap((value) => ['--dynamic-config-value', value]);
  return TestWorkflowEnvironment.createLocal({ server: { executable: { type: 'existing-path', path }, extraArgs } });
}
