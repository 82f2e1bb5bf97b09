import { mkdir } from 'node:fs/promises';
import { Client, Connection } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { filmClient, type FilmClient } from '../client/film-client';
import { gateClient, type GateClient } from '../client/gate-client';
import { sentenceOf } from '../domain/text/sentence-of';
import { joinEmbedded } from '../embedded/session/join';
import { whenAborted, type Context } from './context';
import { InputError } from './input-error';

/** A server on the same machine or network answers in milliseconds. */
const CONNECT_WITHIN = '5 seconds';

/** The films of a Temporal server, while somebody is connected. */
export interface Connected {
  films: FilmClient;
  gateOf(account: string): GateClient;
  /** The address of a film's page in the Temporal UI, where it is known. */
  pageOf(id: string): string | undefined;
}

/**
 * Calls `use` with the films of the Temporal server that the environment names, else of the embedded one with its
 * worker, which stays up until it has been idle for a while, or with `stopWhenUnused` until nobody uses it any more.
 */
export async function withFilms<T>(
  { settings, interrupted, onWait }: Context,
  { stopWhenUnused = false }: { stopWhenUnused?: boolean },
  use: (connected: Connected) => Promise<T>,
): Promise<T> {
  if (settings.hasTemporalAddress) {
    const { connectionOptions, namespace } = loadClientConnectConfig();
    const connection = await connect(connectionOptions);
    const temporal = new Client({ connection, namespace });
    const work = use({ ...clientsOf(temporal), pageOf: () => undefined });
    return closing(connection, Promise.race([work, whenAborted(interrupted)]));
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
    const connection = await Connection.connect({ address: embedded.address });
    const pageOf = (id: string) => `${embedded.uiAddress}/namespaces/default/workflows/${encodeURIComponent(id)}`;
    const work = use({ ...clientsOf(new Client({ connection })), pageOf });
    return await closing(connection, Promise.race([work, embedded.failed, whenAborted(interrupted)]));
  } finally {
    await embedded.leave();
  }
}

/**
 * Closes the connection when the work is done. One that has failed ends the process; until then its requests may be waiting to
 * be repeated, and would throw into nowhere on a closed connection.
 */
async function closing<T>(connection: Connection, work: Promise<T>): Promise<T> {
  const result = await work;
  await connection.close();
  return result;
}

function clientsOf(temporal: Client): Pick<Connected, 'films' | 'gateOf'> {
  return { films: filmClient(temporal), gateOf: (account) => gateClient(temporal, account) };
}

async function connect(options: Parameters<typeof Connection.connect>[0]): Promise<Connection> {
  try {
    return await Connection.connect({ ...options, connectTimeout: CONNECT_WITHIN });
  } catch (error) {
    throw new InputError(
      `No Temporal server answers at ${options?.address ?? 'TEMPORAL_ADDRESS'}: start it, correct TEMPORAL_ADDRESS, ` +
        `or unset it to use the embedded server. (${sentenceOf(error)})`,
      { cause: error },
    );
  }
}
