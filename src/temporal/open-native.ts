import { Client } from '@temporalio/client';
import { NativeConnection, type WorkerOptions } from '@temporalio/worker';
import { processIdentity } from './identity';
import { NoAnswer } from './no-answer';
import { clientOptions, seamsOf } from './seams';
import type { Server } from './server';

const TRACES_WITHIN_MS = 3000;

/** The options that all workers of a process share. */
type SharedOptions = Pick<WorkerOptions, 'connection' | 'namespace' | 'identity' | 'dataConverter' | 'interceptors'>;

/** A worker's connection to a Temporal server, with a client on it; whoever opened it closes it. */
export interface OpenNative {
  workerOptions: SharedOptions;
  temporal: Client;
  close(): Promise<void>;
}

/**
 * Connects a worker to a server, by its name if it has one, with the seams that the environment names; throws a `NoAnswer` when
 * nobody answers.
 */
export async function openNative(
  server: Server,
  environment: NodeJS.ProcessEnv,
  workerName?: string,
): Promise<OpenNative> {
  const identity = processIdentity(workerName);
  const seams = { ...(await seamsOf(environment)), identity };
  const { dataConverter, tracing } = seams;
  const connection = await NativeConnection.connect(server.options).catch((error: unknown) => {
    throw new NoAnswer(server, error);
  });
  return {
    workerOptions: {
      connection,
      namespace: server.namespace,
      identity,
      ...(dataConverter && { dataConverter }),
      ...(tracing && { interceptors: tracing.worker }),
    },
    temporal: new Client({ connection, ...clientOptions(server, seams) }),
    async close() {
      await connection.close();
      await tracing?.flush(TRACES_WITHIN_MS);
    },
  };
}
