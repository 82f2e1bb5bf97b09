import { resolve } from 'node:path';
import type { Client } from '@temporalio/client';
import type { PayloadCodec } from '@temporalio/common';
import { filmClient, type FilmClient } from '../../client/film-client';
import { embeddedState } from '../../embedded/claim/embedded-state';
import { openClient } from '../../temporal/open-client';
import { ownServer, serverAt, type Server } from '../../temporal/server';

/** What a program may say of its connection. */
export interface ConnectOptions {
  /** Where the embedded server lives; default `STORYREEL_HOME`, else `./.storyreel`. */
  home?: string;
  /** Payload codecs in the place of those that `STORYREEL_DATA_CONVERTER` names; the workers must have the same. */
  payloadCodecs?: PayloadCodec[];
}

/** A program's connection to a Temporal server; the program closes it. */
export interface Connection {
  /** The films of the server's namespace. */
  films: FilmClient;
  /** Temporal's own client, for everything else. */
  temporal: Client;
  close(): Promise<void>;
}

/**
 * Connects a program to the Temporal server that `TEMPORAL_ADDRESS` or a profile of Temporal's configuration file names, else to
 * the embedded one that runs; starts nothing. Throws a sentence where there is none, or none answers.
 */
export async function connect(options: ConnectOptions = {}): Promise<Connection> {
  const server = ownServer(process.env) ?? (await runningEmbedded(options));
  const { temporal, close } = await openClient(server, process.env, options.payloadCodecs);
  return { films: filmClient(temporal), temporal, close };
}

async function runningEmbedded({ home }: ConnectOptions): Promise<Server> {
  const path = resolve(home ?? (process.env['STORYREEL_HOME']?.trim() || '.storyreel'));
  const state = await embeddedState(path);
  if (state?.temporal) return serverAt(state.temporal);
  throw new Error(
    `No Temporal server is named, and none runs in ${path}: set TEMPORAL_ADDRESS, or run "storyreel dev" there and try again.`,
  );
}
