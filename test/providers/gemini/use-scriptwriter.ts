import { createGeminiScriptwriter } from '../../../src/providers/gemini/scriptwriter';
import type { GeminiOptions } from '../../../src/providers/gemini/options';
import type { ScriptRequest } from '../../../src/providers/scriptwriter';
import { startVendorServer, type Answering, type VendorServer } from '../../support/vendors/vendor-server';
import type { GeminiRequest } from './gemini-answers';
import { GEMINI } from './options';

/** The story that is told to Gemini where a test brings no other. */
export const STORY = { title: 'The Fox', text: 'A fox lived in a wood. It waited for the moon.' };
const { signal } = new AbortController();

/** Gemini's scriptwriter, and a server that answers it as a test says; the server is closed after each test. */
export function useScriptwriter() {
  let server: VendorServer<GeminiRequest> | undefined;
  afterEach(async () => {
    await server?.close();
    server = undefined;
  });

  /** Starts a server that gives these answers, the last one again and again. */
  const serve = async (...answers: Answering<GeminiRequest>[]) => (server = await startVendorServer(...answers));

  const write = async (
    answers: Answering<GeminiRequest>[],
    request: Partial<ScriptRequest> = {},
    settings: Partial<GeminiOptions> = {},
  ) => {
    const { url: baseUrl } = await serve(...answers);
    return createGeminiScriptwriter({ ...GEMINI, baseUrl, ...settings }).write(
      { story: STORY, language: 'en', verbatim: false, sceneCount: 3, ...request },
      signal,
    );
  };
  const sent = (n = 0) => server?.requests[n]?.body.contents[0]?.parts[0]?.text ?? '';
  /** What the server was asked. */
  const requests = () => server?.requests;
  return { serve, write, sent, requests };
}
