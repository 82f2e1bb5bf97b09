import { mkdir } from 'node:fs/promises';
import type { Client } from '@temporalio/client';
import type { PayloadCodec } from '@temporalio/common';
import { filmClient, type FilmClient } from '../client/film-client';
import { gateClient, type GateClient } from '../client/gate-client';
import { joinEmbedded } from '../embedded/session/join';
import { NoAnswer } from '../temporal/no-answer';
import { openClient, type OpenClient } from '../temporal/open-client';
import { PayloadCodecsError, readPayloadCodecs } from '../temporal/payload-codecs';
import { ownServer, serverAt, type Server } from '../temporal/server';
import { whenAborted, type Context } from './context';
import { InputError } from './input-error';

/** The films of a Temporal server, while somebody is connected. */
export interface Connected {
  films: FilmClient;
  gateOf(account: string): GateClient;
  /** The address of a film's page in the Temporal UI, where it is known. */
  pageOf(id: string): string | undefined;
}

/**
 * Calls `use` with the films of the Temporal server that the person's settings name, else of the embedded one with its
 * worker, which stays up until it has been idle for a while, or with `stopWhenUnused` until nobody uses it any more.
 */
export async function withFilms<T>(
  { settings, interrupted, onWait }: Context,
  { stopWhenUnused = false }: { stopWhenUnused?: boolean },
  use: (connected: Connected) => Promise<T>,
): Promise<T> {
  const payloadCodecs = namedCodecs();
  const server = settings.hasTemporalAddress && ownServer(process.env);
  if (server) {
    const client = await open(server, payloadCodecs);
    const work = use({ ...clientsOf(client.temporal), pageOf: () => undefined });
    return closing(client, Promise.race([work, whenAborted(interrupted)]));
  }
  await mkdir(settings.home, { recursive: true }).catch((error: Error) => {
    throw new InputError(`STORYREEL_HOME cannot be used: ${error.message}. Name a directory that can be written.`);
  });
  const embedded = await joinEmbedded({
    home: settings.home,
    stopWhenUnused,
    onWait,
    signal: interrupted,
  });
  try {
    const client = await openClient(serverAt(embedded.address), process.env, payloadCodecs);
    const pageOf = (id: string) => `${embedded.uiAddress}/namespaces/default/workflows/${encodeURIComponent(id)}`;
    const work = use({ ...clientsOf(client.temporal), pageOf });
    return await closing(client, Promise.race([work, embedded.failed, whenAborted(interrupted)]));
  } finally {
    await embedded.leave();
  }
}

/**
 * Closes the connection when the work is done. One that has failed ends the process; until then its requests may be waiting to
 * be repeated, and would throw into nowhere on a closed connection.
 */
async function closing<T>(client: OpenClient, work: Promise<T>): Promise<T> {
  const result = await work;
  await client.close();
  return result;
}

function clientsOf(temporal: Client): Pick<Connected, 'films' | 'gateOf'> {
  return { films: filmClient(temporal), gateOf: (account) => gateClient(temporal, account) };
}

/** Read before a server is started: its worker would not come up with a module that brings none. */
function namedCodecs(): PayloadCodec[] {
  try {
    return readPayloadCodecs(process.env);
  } catch (error) {
    throw error instanceof PayloadCodecsError ? new InputError(error.message, { cause: error }) : error;
  }
}

async function open(server: Server, payloadCodecs: PayloadCodec[]): Promise<OpenClient> {
  return openClient(server, process.env, payloadCodecs).catch((error: unknown) => {
    if (!(error instanceof NoAnswer)) throw error;
    throw new InputError(`${error.message} An empty TEMPORAL_ADDRESS takes the embedded server.`, { cause: error });
  });
}
