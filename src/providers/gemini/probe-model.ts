import { z } from 'zod';
import { ProviderError } from '../provider-error';
import { withDeadline } from '../received/deadline';
import { fetchJson } from './fetch-json';
import { readFailure } from './answer/read-failure';
import type { GeminiOptions } from './options';

/** Somebody is waiting for the sentence. */
const LONGEST_MS = 15_000;

const MODEL = z.object({ supportedGenerationMethods: z.array(z.string()) });

/** Asks for the description of the model, which costs nothing, and answers a sentence; throws a `ProviderError`. */
export async function probeModel(options: GeminiOptions, signal: AbortSignal): Promise<string> {
  const { apiKey, baseUrl, model } = options;
  const timeoutMs = Math.min(options.timeoutMs, LONGEST_MS);
  signal.throwIfAborted();
  const body = await withDeadline(signal, timeoutMs, async (deadline) =>
    fetchJson(`${baseUrl}/v1beta/models/${model}`, apiKey, {
      headers: { 'x-goog-api-key': apiKey },
      signal: deadline,
    }),
  ).catch((error: unknown) => {
    if (signal.aborted) throw signal.reason;
    throw readFailure(error, { ...options, timeoutMs });
  });
  if (MODEL.safeParse(body).data?.supportedGenerationMethods.includes('generateContent')) {
    return `${model} answers at ${baseUrl}.`;
  }
  throw new ProviderError(
    'change',
    `${baseUrl} does not say that ${model} writes texts. Set STORYREEL_SCRIPT_MODEL to a model that does, and check GEMINI_BASE_URL.`,
    { callsSpent: 1 },
  );
}
