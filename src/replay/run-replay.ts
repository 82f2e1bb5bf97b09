import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import { sentenceOf } from '../domain/text/sentence-of';
import type { ReplayArguments } from './arguments';
import type { FoundHistory } from './found-history';
import { historyFiles, recordedHistories } from './recorded-histories';
import { replayHistories } from './replay-histories';
import { serverHistories } from './server-histories';
import { tellOutcomes } from './tell-outcomes';

const RECORDED = join(__dirname, '..', '..', 'test', 'workflows', 'histories');
/** The workflow code exactly as the workers of this checkout load it. */
const BUNDLE = { codePath: join(__dirname, '..', 'workflow-bundle.js') };
/** A server on the same machine or network answers in milliseconds. */
const CONNECT_WITHIN = '5 seconds';

/** Replays what is asked for against the workflow code of this build, and tells of it; resolves to whether all replay. */
export async function runReplay(asked: ReplayArguments): Promise<boolean> {
  quietRuntime();
  if (asked.live) return withServer((temporal) => allReplay(serverHistories(temporal, asked)));
  return allReplay(recordedHistories(asked.files.length > 0 ? asked.files : await historyFiles(RECORDED)));
}

async function allReplay(histories: AsyncIterable<FoundHistory>): Promise<boolean> {
  const { bad } = await tellOutcomes(replayHistories(BUNDLE, histories), (line) => console.log(line));
  if (bad > 0) console.error('What does not replay stands still with this code: see docs/operations.md.');
  return bad === 0;
}

async function withServer<T>(use: (temporal: Client) => Promise<T>): Promise<T> {
  const { connectionOptions, namespace } = loadClientConnectConfig();
  const options = { ...connectionOptions, connectTimeout: CONNECT_WITHIN };
  const connection = await Connection.connect(options).catch((error: unknown) => {
    const advice = 'Start it, or correct TEMPORAL_ADDRESS.';
    throw new Error(`No Temporal server answers at ${options.address}. ${advice} (${sentenceOf(error)})`, {
      cause: error,
    });
  });
  try {
    return await use(new Client({ connection, ...(namespace && { namespace }) }));
  } finally {
    await connection.close();
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
