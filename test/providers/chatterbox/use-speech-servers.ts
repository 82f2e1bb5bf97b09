import { createChatterboxNarrator } from '../../../src/providers/chatterbox/narrator';
import type { ChatterboxOptions } from '../../../src/providers/chatterbox/options';
import { CHATTERBOX } from './options';
import { type Answering, speaks, startSpeechServer, type TestServer } from './speech-server';

export const REQUEST = { text: 'The sea was wide, and a boat came by.', language: 'en', voice: 'Emily' };
export const never = new AbortController().signal;

/** Servers that the tests of a file start, and a narrator that asks all of them; they are closed after each test. */
export function useSpeechServers() {
  const servers: TestServer[] = [];
  const start = async (speech: Answering = speaks, voices?: Answering): Promise<TestServer> => {
    const server = await startSpeechServer(speech, voices);
    servers.push(server);
    return server;
  };
  afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));
  const create = (settings: Partial<ChatterboxOptions> = {}) =>
    createChatterboxNarrator({ ...CHATTERBOX, urls: servers.map(({ url }) => url), ...settings });

  return { servers, start, create };
}
