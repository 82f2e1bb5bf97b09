import { simulateSpeech } from '../../../src/simulator/chatterbox/speech';
import { speechWav } from '../../../src/simulator/chatterbox/speech-wav';
import {
  answer,
  startVendorServer,
  type Answering as Answer,
  type VendorServer,
} from '../../support/vendors/vendor-server';

/** What a speech server is sent; nothing with a question about its voices. */
interface SpeechRequest {
  model: string;
  input: string;
  text?: string;
  voice: string;
  [name: string]: unknown;
}

/** Answers one request, well or badly. */
export type Answering = Answer<SpeechRequest>;

/** A server that answers as a test tells it to, and keeps what it was sent. */
export interface TestServer extends VendorServer<SpeechRequest> {
  /** The texts that it was asked to speak. */
  spoken(): string[];
}

/** Starts a server on a free port; `speech` answers requests for speech, `voices` all others. */
export async function startSpeechServer(
  speech: Answering,
  voices: Answering = listing('Emily.wav'),
): Promise<TestServer> {
  const server = await startVendorServer<SpeechRequest>((response, request) =>
    (request.method === 'POST' ? speech : voices)(response, request),
  );
  const asked = () => server.requests.filter(({ method }) => method === 'POST');
  return { ...server, spoken: () => asked().map(({ body }) => body.text ?? body.input) };
}

/** Lists voices as devnen's server does, at the first of the two paths. */
export function listing(...voices: string[]): Answering {
  return (response, request) =>
    request.path === '/v1/audio/voices'
      ? answer(200, { status: 'ok', voices })(response, request)
      : answer(404, { detail: 'Not Found' })(response, request);
}

/** Speaks the text well, as the simulator does. */
export const speaks: Answering = (response, { body }) => {
  response
    .writeHead(200, { 'content-type': 'audio/wav' })
    .end(speechWav(simulateSpeech(body.text ?? body.input).samples));
};
