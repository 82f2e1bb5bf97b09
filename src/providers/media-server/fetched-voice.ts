import { setTimeout as pause } from 'node:timers/promises';
import { ProviderError } from '../provider-error';
import { withDeadline } from '../received/deadline';
import { broken, type MediaApi } from './media-api';
import type { MediaModel } from './options';

/** So often it is asked whether a voice is there. */
const LONGEST_PAUSE_MS = 1_000;
const SHORTEST_PAUSE_MS = 20;
/** Deleting is not worth a longer wait. */
const DELETED_WITHIN_MS = 10_000;

/** The bytes of a voice, or why there are none; `quiet` ends, and never rejects, when the server speaks it no more. */
export interface Fetched {
  bytes: Promise<Uint8Array>;
  quiet: Promise<void>;
}

/**
 * Has a media server make a voice: asks for it, looks until it is there, fetches it, and deletes it there. A server that fails says
 * only that there is no such file, and some say for ever that they are at it: past `timeoutMs` the voice counts as failed. Once
 * the signal is aborted nothing is fetched any more. Throws a `ProviderError`.
 */
export function fetchedVoice(
  api: MediaApi,
  model: MediaModel,
  form: Record<string, string>,
  timeoutMs: number,
  signal: AbortSignal,
): Fetched {
  const pauseMs = Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, timeoutMs / 200));
  let id: string | undefined;
  let isThere = false;
  const made = async (id: string, deadline: AbortSignal): Promise<void> => {
    for (;;) {
      const status = await api.statusOf(id, deadline);
      if (status === 'ready') return;
      if (status === 'not_found') throw failedThere(api.url);
      await pause(pauseMs, undefined, { signal: deadline });
    }
  };
  // Not the caller's signal: the server would go on, nobody would know at which file, and it would get the next text too soon.
  const bytes = withDeadline(never(), timeoutMs, async (deadline) => {
    id = await api.begin(model, form, deadline);
    await made(id, deadline);
    isThere = true;
    signal.throwIfAborted();
    return api.file(id, deadline);
  }).catch((error: unknown) => {
    isThere ||= error instanceof ProviderError;
    throw error instanceof ProviderError || signal.aborted ? error : broken(error, api.url, timeoutMs, true);
  });
  const tidied = async (): Promise<void> => {
    const known = id;
    if (known === undefined) return;
    // One that was too late is waited for as long again, before the server gets the next text.
    if (!isThere) await withDeadline(never(), timeoutMs, (deadline) => made(known, deadline)).catch(() => undefined);
    await withDeadline(never(), DELETED_WITHIN_MS, (deadline) => api.delete(known, deadline)).catch(() => undefined);
  };
  return { bytes, quiet: bytes.then(tidied, tidied) };
}

function failedThere(url: string): ProviderError {
  return new ProviderError(
    'try-again',
    `The media server at ${url} could not make this voice: it has no file of it, and does not say why. Look into its log; if it goes ` +
      'on, start it again.',
    { callsSpent: 1 },
  );
}

function never(): AbortSignal {
  return new AbortController().signal;
}
