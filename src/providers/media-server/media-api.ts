import { z } from 'zod';
import { ProviderError, type ProviderErrorKind } from '../provider-error';
import { askServer, readText, type Sent, type ServerAnswer } from '../received/ask-server';
import { brokenServer } from '../received/broken-server';
import { whatVendorSays } from '../received/what-vendor-says';
import type { MediaModel } from './options';

const ID = z.object({ file_id: z.string().regex(/^[\w.-]{1,200}$/) });
const STATUS = z.object({ status: z.string() });
const VOICES = z.object({ voices: z.array(z.string().min(1).max(200)).max(10_000) });
const LANGUAGES = z.object({ languages: z.union([z.array(z.string()), z.record(z.string(), z.unknown())]) });

/** How a file is that a media server makes. */
export type MediaStatus = 'processing' | 'ready' | 'not_found';

/** Why a request to a media server has no answer; `isSpeech` says that it may have been spoken all the same. */
export function broken(error: unknown, url: string, timeoutMs: number, isSpeech: boolean): ProviderError {
  return brokenServer(error, { name: 'media', url, variable: 'MEDIA_SERVER_URL' }, timeoutMs, isSpeech);
}

/** The requests of a media server that a voice needs. They throw a `ProviderError`, or an error of `fetch`. */
export class MediaApi {
  constructor(readonly url: string) {}

  /** Has a voice begun, with these fields of the form; answers the id of the file. */
  async begin(model: MediaModel, form: Record<string, string>, deadline: AbortSignal): Promise<string> {
    const answer = await this.ask(`/audio-tools/tts/${model}`, deadline, { form });
    if (answer.status !== 200) throw refusal(answer, this.url, 1);
    const id = ID.safeParse(readText(answer)).data?.file_id;
    if (id) return id;
    throw this.noMediaServer(answer, 1);
  }

  async statusOf(id: string, deadline: AbortSignal): Promise<MediaStatus> {
    const answer = await this.ask(`/storage/${id}/status`, deadline);
    if (answer.status !== 200) throw refusal(answer, this.url, 1);
    const status = STATUS.safeParse(readText(answer)).data?.status;
    if (status === 'ready' || status === 'not_found') return status;
    if (status === undefined) throw this.noMediaServer(answer, 1);
    return 'processing';
  }

  async file(id: string, deadline: AbortSignal): Promise<Uint8Array> {
    const answer = await this.ask(`/storage/${id}`, deadline);
    if (answer.status !== 200) throw refusal(answer, this.url, 1);
    return answer.bytes;
  }

  async delete(id: string, deadline: AbortSignal): Promise<void> {
    await this.ask(`/storage/${id}`, deadline, { method: 'DELETE' });
  }

  /** The voices of Kokoro, which every media server lists. */
  async voices(deadline: AbortSignal): Promise<string[]> {
    const answer = await this.ask('/audio-tools/tts/kokoro/voices', deadline);
    const voices = answer.status === 200 ? VOICES.safeParse(readText(answer)).data?.voices : undefined;
    if (voices) return voices;
    if (answer.status >= 500) throw refusal(answer, this.url, 0);
    throw this.noMediaServer(answer, 0);
  }

  /** The languages of Chatterbox there; those that do not tell speak English. */
  async languages(deadline: AbortSignal): Promise<string[]> {
    const answer = await this.ask('/audio-tools/tts/chatterbox/languages', deadline);
    const told = answer.status === 200 ? LANGUAGES.safeParse(readText(answer)).data?.languages : undefined;
    return told ? (Array.isArray(told) ? told : Object.keys(told)) : ['en'];
  }

  private ask(path: string, deadline: AbortSignal, sent?: Sent): Promise<ServerAnswer> {
    return askServer(`${this.url}/api/v1/media${path}`, deadline, sent);
  }

  private noMediaServer({ status }: ServerAnswer, callsSpent: number): ProviderError {
    const what = `what is there answers with something else (${status})`;
    return new ProviderError('change', `There is no media server at ${this.url}: ${what}. Check MEDIA_SERVER_URL.`, {
      callsSpent,
    });
  }
}

function refusal(answer: ServerAnswer, url: string, callsSpent: number): ProviderError {
  const said = whatVendorSays(readText(answer));
  const [kind, sentence] = verdict(answer.status, said, url);
  return new ProviderError(kind, `${sentence} It says (${answer.status}): ${said}`, { callsSpent });
}

function verdict(status: number, said: string, url: string): [ProviderErrorKind, sentence: string] {
  const server = `The media server at ${url}`;
  if (status >= 500 || status === 408 || status === 409 || status === 425 || status === 429) {
    return ['try-again', `${server} could not do it just now. If that does not pass, start it again.`];
  }
  if (/voice|sample audio/i.test(said)) return ['change', `${server} does not have this voice. Choose another voice.`];
  if (/language/i.test(said)) return ['change', `${server} does not speak this language. Choose another narrator.`];
  if (status === 401 || status === 403) {
    return [
      'change',
      `${server} asks for a key, and none is sent to it. Let it serve without, or check MEDIA_SERVER_URL.`,
    ];
  }
  if (status === 404 || status === 405) {
    return ['change', `There is no media server at ${url} that knows this request. Check MEDIA_SERVER_URL.`];
  }
  return ['change', `${server} does not accept the request. Check its version.`];
}
