import type Together from 'together-ai';
import { z } from 'zod';
import { ProviderError } from '../provider-error';
import type { TogetherOptions } from './options';

/** The SDK's type promises this much; what comes is checked. */
const MODELS = z.array(z.object({ id: z.string() }));

/** Asks for the list of models, which costs nothing, and answers a sentence; throws a `ProviderError` or the SDK's errors. */
export async function probeModels(
  together: Together,
  { model, baseUrl }: TogetherOptions,
  signal: AbortSignal,
): Promise<string> {
  const models = MODELS.safeParse(await together.models.list(undefined, { signal })).data;
  if (models?.some(({ id }) => id === model)) return `${model} is there at ${baseUrl}.`;
  throw new ProviderError(
    'change',
    models
      ? `${baseUrl} has ${models.length} models, but no ${model}. Set STORYREEL_IMAGE_MODEL to one that it has.`
      : `${baseUrl} answers with something else than a list of models. Check TOGETHER_BASE_URL.`,
  );
}
