import Together from 'together-ai';
import type { IllustrationRequest, Illustrator, Likeness, Picture } from '../illustrator';
import { ProviderError } from '../provider-error';
import { fetchPicture } from '../received/fetched/fetch-picture';
import { PUBLIC_ONLY, type Reach } from '../received/fetched/reach';
import { receivedPicture, UnusablePictureError } from '../received/received-picture';
import { withDeadline } from '../received/deadline';
import { drawnPrompt } from './drawn-prompt';
import { drawnSize } from './drawn-size';
import { guardedFetch } from './guarded-fetch';
import { priceMicroUsd } from './price';
import { probeModels } from './probe-models';
import { type Answer, readAnswer } from './read-answer';
import { toldLimitPerMinute, toldRoom } from './told-limit';
import { restTimeMs } from './wait-time';
import { readFailure } from './refusal/read-failure';
import { rewordsPrompts, type TogetherOptions } from './options';

/**
 * Together's FLUX: one request for each picture, its answer checked down to the last row of pixels. `reach` says from where a
 * picture is fetched that comes by its address: only tests have another than the public internet.
 */
export function createTogetherIllustrator(options: TogetherOptions, reach: Reach = PUBLIC_ONLY): Illustrator {
  const { model, steps, megapixels, timeoutMs } = options;

  return {
    provider: 'together',
    model,
    version: '1',
    account: { name: options.account, policy: options.policy },
    settingsFor: (format) => ({
      ...drawnSize(format, megapixels),
      ...(steps !== undefined && { steps }),
      ...(rewordsPrompts(model) && { promptUpsampling: 'off' }),
    }),
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
      const { data: body, response } = await withDeadline(signal, timeoutMs, async (deadline) =>
        together.images.generate(bodyOf(request, options), { signal: deadline }).withResponse(),
      ).catch((error: unknown) => {
        if (signal.aborted) throw signal.reason;
        if (leave.refusal) throw leave.refusal;
        throw readFailure(error, options);
      });

      const answer = readAnswer(body, options.apiKey);
      if (!answer) throw spoilt('something that holds no picture');
      const picture = await pictureOf(answer, signal, options, reach).catch((error: unknown) => {
        throw error instanceof UnusablePictureError ? spoilt(error.message) : error;
      });
      const restMs = restTimeMs(response.headers);
      const limitPerMinute = toldLimitPerMinute(response.headers);
      const room = toldRoom(response.headers);
      const costMicroUsd = priceMicroUsd(options, picture);
      const { requestId } = answer;
      return {
        ...picture,
        ...(restMs !== undefined && { restMs }),
        ...(limitPerMinute !== undefined && { limitPerMinute }),
        ...(room !== undefined && { room }),
        receipt: { ...(requestId && { requestId }), ...(costMicroUsd !== undefined && { costMicroUsd }) },
      };
    },
  };
}

async function pictureOf(
  answer: Answer,
  signal: AbortSignal,
  { baseUrl }: TogetherOptions,
  reach: Reach,
): Promise<Picture> {
  if ('bytes' in answer) return receivedPicture(answer.bytes);
  return receivedPicture(await fetchPicture(answer.address, signal, new URL(baseUrl).origin, reach));
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

function bodyOf(
  { prompt, style, width, height, seed, likenesses = [] }: IllustrationRequest,
  { model, steps }: TogetherOptions,
) {
  return {
    model,
    prompt: drawnPrompt(
      prompt,
      style,
      likenesses.map(({ characters }) => characters),
    ),
    width,
    height,
    ...(steps !== undefined && { steps }),
    // The film's pictures belong together by their words, which are not to be changed.
    ...(rewordsPrompts(model) && { prompt_upsampling: false }),
    // In the request itself: a store has no address that Together could fetch from.
    ...(likenesses.length > 0 && { reference_images: likenesses.map(dataAddress) }),
    // 31 bits: it is nowhere said that more are taken.
    seed: seed % 2 ** 31,
    n: 1,
    response_format: 'base64' as const,
  };
}

function dataAddress({ bytes, mediaType }: Likeness): string {
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
}

/** A success that gives no picture: it was counted, and may have been billed. */
function spoilt(what: string): ProviderError {
  return new ProviderError('spoilt', `Together answered with ${what}. Drawing it again may help.`, { callsSpent: 1 });
}
