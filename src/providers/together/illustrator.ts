import Together from 'together-ai';
import type { IllustrationRequest, Illustrator } from '../illustrator';
import { ProviderError } from '../provider-error';
import { receivedPicture, UnusablePictureError } from '../received/received-picture';
import { withDeadline } from '../received/deadline';
import { drawnPrompt } from './drawn-prompt';
import { drawnSize } from './drawn-size';
import { guardedFetch } from './guarded-fetch';
import { priceMicroUsd } from './price';
import { probeModels } from './probe-models';
import { readAnswer } from './read-answer';
import { readFailure } from './read-failure';
import type { TogetherOptions } from './options';

/** Together's FLUX: one request for each picture, its answer checked down to the last row of pixels. */
export function createTogetherIllustrator(options: TogetherOptions): Illustrator {
  const { model, steps, megapixels, timeoutMs } = options;

  return {
    provider: 'together',
    model,
    version: '1',
    account: { name: options.account, policy: options.policy },
    settingsFor: (format) => ({ ...drawnSize(format, megapixels), ...(steps !== undefined && { steps }) }),
    async probe(signal) {
      const together = newClient(options, () => undefined);
      return withDeadline(signal, timeoutMs, (deadline) => probeModels(together, options, deadline)).catch(
        (error: unknown) => {
          if (signal.aborted) throw signal.reason;
          throw error instanceof ProviderError ? error : readFailure(error, options);
        },
      );
    },
    async illustrate(request, signal, mayLeave = () => undefined) {
      signal.throwIfAborted();
      const leave = new LastPlace(mayLeave);
      const together = newClient(options, () => leave.pass());
      const body = await withDeadline(signal, timeoutMs, async (deadline) =>
        together.images.generate(bodyOf(request, options), { signal: deadline }),
      ).catch((error: unknown) => {
        if (signal.aborted) throw signal.reason;
        if (leave.refusal) throw leave.refusal;
        throw readFailure(error, options);
      });

      const answer = readAnswer(body);
      if (!answer) throw spoilt('something that holds no picture');
      const picture = await receivedPicture(answer.bytes, request).catch((error: unknown) => {
        throw error instanceof UnusablePictureError ? spoilt(error.message) : error;
      });
      const costMicroUsd = priceMicroUsd(options, picture);
      const { requestId } = answer;
      return {
        ...picture,
        receipt: { ...(requestId && { requestId }), ...(costMicroUsd !== undefined && { costMicroUsd }) },
      };
    },
  };
}

/** Remembers the error that kept a request from leaving, which fetch and SDK would wrap. */
class LastPlace {
  refusal: unknown;

  constructor(private readonly mayLeave: () => void) {}

  pass(): void {
    try {
      this.mayLeave();
    } catch (error) {
      this.refusal = error;
      throw error;
    }
  }
}

/** Everything is said: what is left out, the SDK looks up in the environment. */
function newClient({ apiKey, baseUrl, timeoutMs }: TogetherOptions, mayLeave: () => void): Together {
  return new Together({
    apiKey,
    baseURL: baseUrl,
    projectID: null,
    timeout: timeoutMs,
    // Its own retries would be requests that nobody counts.
    maxRetries: 0,
    // Its debug log holds whole requests.
    logLevel: 'off',
    fetch: guardedFetch(apiKey, mayLeave),
    fetchOptions: { redirect: 'error' },
  });
}

function bodyOf({ prompt, style, width, height, seed }: IllustrationRequest, { model, steps }: TogetherOptions) {
  return {
    model,
    prompt: drawnPrompt(prompt, style),
    width,
    height,
    ...(steps !== undefined && { steps }),
    // 31 bits: it is nowhere said that more are taken.
    seed: seed % 2 ** 31,
    n: 1,
    response_format: 'base64' as const,
  };
}

/** A success that gives no picture: it was counted, and may have been billed. */
function spoilt(what: string): ProviderError {
  return new ProviderError('spoilt', `Together answered with ${what}. Drawing it again may help.`, { callsSpent: 1 });
}
