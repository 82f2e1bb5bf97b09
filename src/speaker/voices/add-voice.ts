import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, type FileHandle } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { NetVoice } from './catalogue';
import { isAdded, voicePath } from './voice-path';
import { requestFrom } from './request-from';

/** How often a broken download is taken up again by itself; a person can call for it any number of times. */
const TRIES = 4;
const AGAIN_AFTER_MS = 1_000;

/** From where a voice is fetched, and who hears how far it is. */
export interface Fetching {
  /** The address of the directory that has the file. */
  from: string;
  signal: AbortSignal;
  onBytes?: (bytes: number) => void;
  againAfterMs?: number;
}

/**
 * Fetches a voice into a directory, which it makes in the one above, whole or not at all; does nothing when it is there. What has
 * come stays until the next try, which asks for the rest alone. Throws a sentence when it cannot be fetched, or is not, byte for byte, the one that this version knows.
 */
export async function addVoice(
  voice: NetVoice,
  directory: string,
  { againAfterMs = AGAIN_AFTER_MS, ...fetching }: Fetching,
): Promise<'added' | 'already there'> {
  if (isAdded(directory, voice)) return 'already there';
  await mkdir(directory, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const path = voicePath(directory, voice);
  const part = `${path}.part`;
  for (let tried = 1; ; tried++) {
    try {
      await fetchRest(voice, part, fetching);
      break;
    } catch (error) {
      if (fetching.signal.aborted) throw fetching.signal.reason as Error;
      if (tried === TRIES || !(error instanceof BrokenOff)) throw unfetched(voice, fetching.from, error as Error);
      await setTimeout(againAfterMs, undefined, { signal: fetching.signal });
    }
  }
  const sum = createHash('sha256')
    .update(await readFile(part))
    .digest('hex');
  if (sum !== voice.sha256) {
    await rm(part, { force: true });
    throw new Error(
      `The voice ${voice.name} should have the sha256 ${voice.sha256}, but what came from ${fetching.from} has ${sum}: ` +
        'nothing was added. Try again, or look at what STORYREEL_VOICES_URL names.',
    );
  }
  await rename(part, path);
  return 'added';
}

/** The connection ended before the file did. */
class BrokenOff extends Error {}

async function fetchRest(voice: NetVoice, part: string, { from, signal, onBytes }: Fetching): Promise<void> {
  const file = await open(part, 'a+').then(async (made) => {
    // For writing anywhere in it, which appending is not.
    await made.close();
    return open(part, 'r+');
  });
  try {
    const there = (await file.stat()).size;
    if (there === voice.bytes) return;
    if (there > voice.bytes) await file.truncate(0);
    const before = there > voice.bytes ? 0 : there;
    const { body, start } = await requestFrom(`${from}/${voice.file}`, before, signal).catch((error: Error) => {
      throw error.name === 'TypeError' ? new BrokenOff(causeOf(error), { cause: error }) : error;
    });
    if (start === 0) await file.truncate(0);
    await write(file, body, start, voice, onBytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function write(
  file: FileHandle,
  body: AsyncIterable<Uint8Array>,
  start: number,
  { bytes }: NetVoice,
  onBytes: Fetching['onBytes'],
): Promise<void> {
  let at = start;
  try {
    for await (const chunk of body) {
      if (at + chunk.length > bytes) throw new Error(`it has more than ${bytes} bytes`);
      await file.write(chunk, 0, chunk.length, at);
      at += chunk.length;
      onBytes?.(at);
    }
  } catch (error) {
    if ((error as Error).name === 'TypeError') throw new BrokenOff(causeOf(error as Error), { cause: error });
    throw error;
  }
  if (at < bytes) throw new BrokenOff(`it ended after ${at} of ${bytes} bytes`);
}

function causeOf({ cause, message }: Error): string {
  return (cause as Error | undefined)?.message ?? message;
}

function unfetched({ name, file }: NetVoice, from: string, { message }: Error): Error {
  return new Error(
    `The voice ${name} cannot be fetched from ${from}/${file}: ${message}. What has come is kept: the same command goes on with it. ` +
      'Where this machine does not reach that address, let STORYREEL_VOICES_URL name one that has the file.',
  );
}
