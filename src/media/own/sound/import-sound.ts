import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { fileKind, KIND_BYTES } from '../../../domain/film/own/file-kind';
import { threadPieces } from '../../../threads/thread-pieces';
import type { FoundFfmpeg } from '../../ffmpeg/probe';
import { OwnMediaError } from '../own-media-error';
import { decodeForeign } from './foreign-sound';
import type { OwnSound, OwnSoundWork } from './own-sound';

/** A person's sound in a private directory, by its name there, and the file to make of it. */
export interface SoundToImport {
  ffmpeg: FoundFfmpeg;
  directory: string;
  file: string;
  output: string;
  signal: AbortSignal;
}

const DECODED = 'decoded.wav';

/**
 * Makes of a person's sound a 16-bit stereo WAV file at 48 kHz, without silence before and after it. WAV files are read by ourselves,
 * in a thread; all others by ffmpeg. What the file is, its first bytes say alone. Throws an `OwnMediaError` when it cannot be used.
 */
export async function importSound({ ffmpeg, directory, file, output, signal }: SoundToImport): Promise<OwnSound> {
  const path = join(directory, file);
  const kind = await kindOf(path);
  if (!kind) throw new OwnMediaError('is nothing that is known by its first bytes: convert it to a WAV file');
  const { mediaType } = kind;
  const isWav = mediaType === 'audio/wav';
  if (!isWav) await decodeForeign({ ffmpeg, directory, file, mediaType, output: DECODED, signal });
  const work: OwnSoundWork = { file: isWav ? path : join(directory, DECODED), output: join(directory, output) };
  try {
    for await (const made of threadPieces<OwnSound>(require.resolve('./own-sound-thread'), work, signal)) return made;
  } catch (error) {
    throw asOwn(error);
  }
  throw new Error('A thread that reads sound ended without any.');
}

/** A thread's errors keep their names, and not their classes. */
function asOwn(error: unknown): unknown {
  const { name, message } = Object(error) as Partial<Error>;
  return name === 'OwnMediaError' ? new OwnMediaError(message, { cause: error }) : error;
}

async function kindOf(path: string) {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(KIND_BYTES), 0, KIND_BYTES, 0);
    return fileKind(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}
