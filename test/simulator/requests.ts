import type { Simulator } from '../../src/simulator/simulator';

export const MODEL = 'black-forest-labs/FLUX.1-schnell';

type Headers = Record<string, string>;

function post(url: string, body: unknown, headers: Headers, signal?: AbortSignal): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    redirect: 'manual',
    ...(signal ? { signal } : {}),
  });
}

/** Asks for a picture as Together's clients do; properties of `body` replace the usual ones. */
export function askForImage(
  { url }: Simulator,
  body: object = {},
  headers: Headers = {},
  signal?: AbortSignal,
): Promise<Response> {
  const usual = { model: MODEL, prompt: 'a boat', width: 256, height: 512, seed: 7, response_format: 'base64' };
  const auth = { authorization: 'Bearer key-1' };
  return post(`${url}/v1/images/generations`, { ...usual, ...body }, { ...auth, ...headers }, signal);
}

/** Asks for a script as Gemini's clients do. */
export function askForScript(
  { url }: Simulator,
  text: string,
  generationConfig: object = {},
  signal?: AbortSignal,
): Promise<Response> {
  const body = { contents: [{ role: 'user', parts: [{ text }] }], generationConfig };
  const path = '/v1beta/models/gemini-3.5-flash-lite:generateContent';
  return post(`${url}${path}`, body, { 'x-goog-api-key': 'key-2' }, signal);
}

/** Asks Chatterbox server `server` to speak, with a body that both dialects take. */
export function askForSpeech(
  { url }: Simulator,
  input: string,
  server = 1,
  voice = 'Emily.wav',
  signal?: AbortSignal,
): Promise<Response> {
  const body = { model: 'chatterbox', input, voice, response_format: 'wav' };
  return post(`${url}/chatterbox-${server}/v1/audio/speech`, body, {}, signal);
}

/** The first picture of Together's answer. */
export async function pictureOf(response: Response): Promise<Buffer> {
  const { data } = (await response.json()) as { data: { b64_json: string }[] };
  return Buffer.from(data[0]!.b64_json, 'base64');
}
