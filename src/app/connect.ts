import { mkdir } from 'node:fs/promises';
import type { PayloadCodec } from '@temporalio/common';
import type { FilmClient } from '../client/film-client';
import type { GateClient } from '../client/gate-client';
import { joinEmbedded } from '../embedded/session/join';
import { NoAnswer } from '../temporal/no-answer';
import { readPayloadCodecs } from '../temporal/payload-codecs';
import { PayloadCodecsError } from '../temporal/payload-codecs-error';
import { ownServer, serverAt, type Server } from '../temporal/server';
import { whenAborted, type Context } from './context';
import { InputError } from './input-error';
import type { OpenClients } from './open-clients';
import { openEmbedded } from './open-embedded';

/** The films of a Temporal server, while somebody is connected. */
export interface Connected {
  films: FilmClient;
  gateOf(account: string): GateClient;
  /** The address of a film's page in the Temporal UI, where it is known. */
  pageOf(id: string): string | undefined;
}

/** A connection that stays until it is closed. */
export interface OpenConnected extends Connected {
  /** Rejects when the embedded server or worker cannot be kept up, or the context is interrupted; never resolves. */
  failed: Promise<never>;
  /** Ends it. An embedded server then stays up until it has been idle for a while, or nobody uses it. */
  close(): Promise<void>;
}

/** How a connection ends: first itself, and then what it was to. */
interface Ends {
  closeClient(): Promise<void>;
  leave(): Promise<void>;
}

/**
 * Calls `use` with the films of the Temporal server that the person's settings name, else of the embedded one with its
 * worker, which stays up until it has been idle for a while, or with `stopWhenUnused` until nobody uses it any more.
 */
export async function withFilms<T>(
  context: Context,
  options: { stopWhenUnused?: boolean },
  use: (connected: Connected) => Promise<T>,
): Promise<T> {
  const { failed, closeClient, leave, ...connected } = await opened(context, options);
  try {
    const used = use(connected).catch(async (error: unknown) => {
      const { isOutOfReach, outOfReach } = await import('../client/progress/unanswered.js');
      throw isOutOfReach(error) ? outOfReach(error) : error;
    });
    const result = await Promise.race([used, failed]);
    // Not when it has failed: that ends the process, and requests that wait to be repeated would throw into nowhere.
    await closeClient();
    return result;
  } finally {
    await leave();
  }
}

/**
 * The same for a program that lives long, such as a server: whoever opens it closes it, and hears by `failed` that it is of no use.
 *
 * @public
 */
export async function openConnected(
  context: Context,
  options: { stopWhenUnused?: boolean } = {},
): Promise<OpenConnected> {
  const { closeClient, leave, ...connected } = await opened(context, options);
  return {
    ...connected,
    async close() {
      try {
        await closeClient();
      } finally {
        await leave();
      }
    },
  };
}

async function opened(
  { settings, interrupted, onWait }: Context,
  { stopWhenUnused = false }: { stopWhenUnused?: boolean },
): Promise<Omit<OpenConnected, 'close'> & Ends> {
  const payloadCodecs = namedCodecs();
  const server = settings.hasTemporalAddress && ownServer(process.env);
  if (server) {
    const { close, ...clients } = await open(server, payloadCodecs);
    return {
      ...clients,
      pageOf: () => undefined,
      failed: heard(whenAborted(interrupted)),
      closeClient: close,
      leave: async () => undefined,
    };
  }
  await mkdir(settings.home, { recursive: true, mode: 0o700 }).catch((error: Error) => {
    throw new InputError(`STORYREEL_HOME cannot be used: ${error.message}. Name a directory that can be written.`);
  });
  const joining = joinEmbedded({ home: settings.home, stopWhenUnused, onWait, signal: interrupted });
  // While the background process starts.
  const [embedded, { openClients }] = await Promise.all([joining, import('./open-clients.js')]);
  try {
    const opening = () => openClients(serverAt(embedded.address), payloadCodecs);
    const { close, ...clients } = await openEmbedded(embedded, { open: opening, onWait, signal: interrupted });
    return {
      ...clients,
      pageOf: (id) => `${embedded.uiAddress}/namespaces/default/workflows/${encodeURIComponent(id)}`,
      failed: heard(Promise.race([embedded.failed, whenAborted(interrupted)])),
      closeClient: close,
      leave: () => embedded.leave(),
    };
  } catch (error) {
    await embedded.leave();
    throw error;
  }
}

/** One that rejects while nobody waits for it must not end the process. */
function heard(failed: Promise<never>): Promise<never> {
  failed.catch(() => undefined);
  return failed;
}

/** Read before a server is started: its worker would not come up with a module that brings none. */
function namedCodecs(): PayloadCodec[] {
  try {
    return readPayloadCodecs(process.env);
  } catch (error) {
    throw error instanceof PayloadCodecsError ? new InputError(error.message, { cause: error }) : error;
  }
}

async function open(server: Server, payloadCodecs: PayloadCodec[]): Promise<OpenClients> {
  const { openClients } = await import('./open-clients.js');
  return openClients(server, payloadCodecs).catch((error: unknown) => {
    if (!(error instanceof NoAnswer)) throw error;
    throw new InputError(`${error.message} An empty TEMPORAL_ADDRESS takes the embedded server.`, { cause: error });
  });
}
