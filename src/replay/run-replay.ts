import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import { openClient } from '../temporal/open-client';
import { dataConverterOf, readPayloadCodecs } from '../temporal/payload-codecs';
import { ownServer } from '../temporal/server';
import type { ReplayArguments } from './arguments';
import type { FoundHistory } from './found-history';
import { historyFiles, recordedHistories } from './recorded-histories';
import { replayHistories } from './replay-histories';
import { serverHistories } from './server-histories';
import { tellOutcomes } from './tell-outcomes';

const RECORDED = join(__dirname, '..', '..', 'test', 'workflows', 'histories');
/** The workflow code exactly as the workers of this checkout load it. */
const BUNDLE = { codePath: join(__dirname, '..', 'workflow-bundle.js') };

/** Replays what is asked for against the workflow code of this build, and tells of it; resolves to whether all replay. */
export async function runReplay(asked: ReplayArguments): Promise<boolean> {
  quietRuntime();
  if (asked.live) return withServer((temporal) => allReplay(serverHistories(temporal, asked)));
  return allReplay(recordedHistories(asked.files.length > 0 ? asked.files : await historyFiles(RECORDED)));
}

async function allReplay(histories: AsyncIterable<FoundHistory>): Promise<boolean> {
  const dataConverter = dataConverterOf(readPayloadCodecs(process.env));
  const { bad } = await tellOutcomes(replayHistories(BUNDLE, histories, dataConverter), (line) => console.log(line));
  if (bad > 0) console.error('What does not replay stands still with this code: see docs/operations.md.');
  return bad === 0;
}

async function withServer<T>(use: (temporal: Client) => Promise<T>): Promise<T> {
  const server = ownServer(process.env);
  // The arguments were refused without one.
  if (!server) throw new Error('No Temporal server is named.');
  const client = await openClient(server, process.env);
  try {
    return await use(client.temporal);
  } finally {
    await client.close();
  }
}

/** What does not replay is told in sentences, not by the SDK's log. A signal ends the process, and not the replay alone. */
function quietRuntime(): void {
  const filter = makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' });
  Runtime.install({
    logger: new DefaultLogger('ERROR', () => undefined),
    telemetryOptions: { logging: { filter, forward: {} } },
    shutdownSignals: [],
  });
}
