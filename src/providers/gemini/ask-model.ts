import { GoogleGenerativeAI, type ResponseSchema } from '@google/generative-ai';
import type { AnswerSchema } from './answer-schema';
import { fetchJson } from './fetch-json';
import { SYSTEM_INSTRUCTION } from './request-text';
import type { GeminiOptions } from './options';

/** What one request asks of the model. */
export interface Asked {
  text: string;
  schema: AnswerSchema;
  /** Its thoughts count too. */
  maxOutputTokens: number;
}

/** Sends exactly one request through the SDK; answers the JSON that came, and throws what `fetchJson` throws. */
export async function askModel(options: GeminiOptions, asked: Asked, signal: AbortSignal): Promise<object> {
  let failure: unknown;
  const guarded: typeof fetch = async (address, init) => {
    try {
      return Response.json(await fetchJson(address, options.apiKey, init));
    } catch (error) {
      // The SDK wraps it and loses its cause.
      failure = error;
      throw error;
    }
  };
  const { apiKey, model, baseUrl } = options;
  const generationConfig = {
    responseMimeType: 'application/json',
    responseSchema: asked.schema as unknown as ResponseSchema,
    maxOutputTokens: asked.maxOutputTokens,
  };
  const gemini = new GoogleGenerativeAI(apiKey).getGenerativeModel(
    { model, systemInstruction: SYSTEM_INSTRUCTION, generationConfig },
    { baseUrl },
  );
  try {
    // No `timeout`: its timer is never cleared, and keeps the process alive.
    const { response } = await callingFetch(guarded, () => gemini.generateContent(asked.text, { signal }));
    return response;
  } catch (error) {
    throw failure ?? error;
  }
}

/**
 * Begins a call with this as the global `fetch`. The SDK (0.24.1, its last version) has no option for one, follows redirects
 * with the key and reads endless answers; it looks `fetch` up before its first pause, so nobody else ever sees ours.
 */
function callingFetch<T>(guarded: typeof fetch, begin: () => Promise<T>): Promise<T> {
  const usual = globalThis.fetch;
  globalThis.fetch = guarded;
  try {
    return begin();
  } finally {
    globalThis.fetch = usual;
  }
}
