import type { ClientOptions } from '@temporalio/client';
import type { DataConverter, PayloadCodec } from '@temporalio/common';
import { processIdentity } from './identity';
import { dataConverterOf, readPayloadCodecs } from './payload-codecs';
import type { Server } from './server';
import { startTracing, type Tracing } from './tracing';

/** What all connections of this process have in common, besides their server. */
export interface Seams {
  identity: string;
  dataConverter?: DataConverter;
  tracing?: Tracing;
}

/** The seams as the environment says; codecs that code brings take the place of those that it names. */
export async function seamsOf(environment: NodeJS.ProcessEnv, payloadCodecs?: PayloadCodec[]): Promise<Seams> {
  const dataConverter = dataConverterOf(payloadCodecs ?? readPayloadCodecs(environment));
  const tracing = await startTracing(environment);
  return { identity: processIdentity(), ...(dataConverter && { dataConverter }), ...(tracing && { tracing }) };
}

/** What a client of a server is made with, but for its connection. */
export function clientOptions({ namespace }: Server, { identity, dataConverter, tracing }: Seams): ClientOptions {
  return {
    namespace,
    identity,
    ...(dataConverter && { dataConverter }),
    ...(tracing && { interceptors: tracing.client }),
  };
}
