import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { askServer, readText } from '../../received/ask-server';
import { withDeadline } from '../../received/deadline';
import type { Nature } from './nature';

/** A server that does not tell how it stands is taken to speak for as long again as it was waited for, one that tells for so much longer. */
const LONGEST_TIMES = 10;
const LONGEST_PAUSE_MS = 5_000;
const SHORTEST_PAUSE_MS = 20;

const STATUS = z.object({ is_processing: z.boolean() });

/**
 * Waits while a server that gave no answer within `timeoutMs` may still speak: devnen's then answers nothing at all, and travisvn's
 * says so. One that is gone speaks no more. Never rejects.
 */
export async function waitUntilQuiet(url: string, kind: Nature['kind'], timeoutMs: number): Promise<void> {
  const path = { devnen: '/api/model-info', travisvn: '/status', other: undefined }[kind];
  const pauseMs = Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, timeoutMs / 20));
  const ask = async (signal: AbortSignal): Promise<void> => {
    while (path) {
      const answer = await askServer(`${url}${path}`, signal);
      if (kind === 'devnen') return;
      const status = STATUS.safeParse(readText(answer)).data;
      if (!status) break;
      if (!status.is_processing) return;
      await pause(pauseMs, undefined, { signal, ref: false });
    }
    await pause(timeoutMs, undefined, { signal, ref: false });
  };
  await withDeadline(new AbortController().signal, timeoutMs * LONGEST_TIMES, ask).catch(() => undefined);
}
