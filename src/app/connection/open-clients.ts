import type { PayloadCodec } from '@temporalio/common';
import { filmClient, type FilmClient } from '../../client/film-client';
import { gateClient, type GateClient } from '../../client/gate-client';
import { openClient } from '../../temporal/open-client';
import type { Server } from '../../temporal/server';

/** The clients of a Temporal server; whoever opened them closes them. */
export interface OpenClients {
  films: FilmClient;
  gateOf(account: string): GateClient;
  close(): Promise<void>;
}

/**
 * Connects to a server; throws a `NoAnswer` when nobody answers. Temporal's code is loaded with this file, and nothing that every
 * command loads may import it: that takes a quarter of a second, in which a background process starts.
 */
export async function openClients(server: Server, payloadCodecs: PayloadCodec[]): Promise<OpenClients> {
  const { temporal, close } = await openClient(server, process.env, payloadCodecs);
  return { films: filmClient(temporal), gateOf: (account) => gateClient(temporal, account), close };
}
