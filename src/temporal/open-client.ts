import { Client, Connection, defaultGrpcRetryOptions, makeGrpcRetryInterceptor } from '@temporalio/client';
import type { PayloadCodec } from '@temporalio/common';
import { callsUntilClosed } from './calls-until-closed';
import { NoAnswer } from './no-answer';
import { clientOptions, seamsOf } from './seams';
import type { Server } from './server';

/** A person looks on while a command ends, and may have asked for that: a receiver that is there answers sooner. */
const TRACES_WITHIN_MS = 1000;

/** A client of a Temporal server; whoever opened it closes it. */
export interface OpenClient {
  temporal: Client;
  close(): Promise<void>;
}

/** Connects to a server, with the seams that the environment names or code brings; throws a `NoAnswer` when nobody answers. */
export async function openClient(
  server: Server,
  environment: NodeJS.ProcessEnv,
  payloadCodecs?: PayloadCodec[],
): Promise<OpenClient> {
  const seams = await seamsOf(environment, payloadCodecs);
  const closing = new AbortController();
  const interceptors = [makeGrpcRetryInterceptor(defaultGrpcRetryOptions()), callsUntilClosed(closing.signal)];
  const connection = await Connection.connect({ ...server.options, interceptors }).catch((error: unknown) => {
    throw new NoAnswer(server, error);
  });
  return {
    temporal: new Client({ connection, ...clientOptions(server, seams) }),
    async close() {
      // First, for it may take a second: nobody is to hear before the end that what they ask is cancelled.
      await seams.tracing?.flush(TRACES_WITHIN_MS);
      closing.abort();
      await connection.close();
    },
  };
}
