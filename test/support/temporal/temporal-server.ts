import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { msToTs } from '@temporalio/common/lib/time';
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

const MOST_TRIES = 5;

/** Where the server of the run is asked for; read at once, for tests have environments of their own. */
const { STORYREEL_TEST_TEMPORAL: OFFER = '' } = process.env;

/**
 * A namespace of its own for the tests of one file, on the real Temporal dev server that all files of a run share; the caller must
 * `teardown()` it. Programs that the tests start find it by `TEMPORAL_NAMESPACE`, which is set; workers and clients that they make of
 * its connections are to be told of it. The SDK logs errors, or to the logger that is given.
 */
export async function joinTemporalServer(logger = new DefaultLogger('ERROR')): Promise<TestWorkflowEnvironment> {
  Runtime.install({ logger });
  const address = await sharedAddress();
  const namespace = `test-${randomUUID()}`;
  process.env['TEMPORAL_NAMESPACE'] = namespace;
  const server = await TestWorkflowEnvironment.createFromExistingServer({ address, namespace });
  const workflowExecutionRetentionPeriod = msToTs('1 day');
  await server.connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod });
  return server;
}

/**
 * A real Temporal dev server in memory, for the tests of one file that say how their server is to be, or do to it what others must not
 * feel; the caller must `teardown()` it. The SDK logs errors, or to the logger that is given; `settings` are further ones of the
 * server, such as `limit.historyCount.error=100`.
 */
export async function startTemporalServer(
  logger = new DefaultLogger('ERROR'),
  settings: string[] = [],
): Promise<TestWorkflowEnvironment> {
  Runtime.install({ logger });
  const { path } = await provideTemporal(process.env);
  const extraArgs = asArguments([...FAST, ...settings]);
  for (let tries = 1; ; tries++) {
    try {
      return await TestWorkflowEnvironment.createLocal({
        server: { executable: { type: 'existing-path', path }, extraArgs },
      });
    } catch (error) {
      // The SDK gives it five seconds to answer, which a busy machine may need.
      if (tries === MOST_TRIES) throw error;
    }
  }
}

async function sharedAddress(): Promise<string> {
  const { path } = await provideTemporal(process.env);
  const asked = request({ socketPath: OFFER, method: 'POST', agent: false });
  asked.end(JSON.stringify([path, 'server', 'start-dev', '--headless', '--log-level', 'warn', ...asArguments(FAST)]));
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const said = await text(answer);
  if (answer.statusCode !== 200) throw new Error(`The Temporal server of the run: ${said}`);
  return said;
}

function asArguments(settings: string[]): string[] {
  return settings.flatMap((value) => ['--dynamic-config-value', value]);
}
