import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { fileKind, KIND_BYTES } from '../../../domain/film/own/file-kind';
import type { FoundFfmpeg } from '../../ffmpeg/probe';
import { OwnMediaError } from '../own-media-error';
import { decodeForeign } from './foreign-sound';

/** A person's sound in a private directory, by its name there. */
export interface OwnSoundFile {
  ffmpeg: FoundFfmpeg;
  directory: string;
  file: string;
  signal: AbortSignal;
}

const DECODED = 'decoded.wav';

/**
 * The path of a person's sound as a WAV file: that which was brought, or what ffmpeg has decoded. What the file is, its first bytes
 * say alone. Throws an `OwnMediaError` when it cannot be decoded.
 */
export async function soundAsWav({ ffmpeg, directory, file, signal }: OwnSoundFile): Promise<string> {
  const path = join(directory, file);
  const kind = await kindOf(path);
  if (!kind) throw new OwnMediaError('is nothing that is known by its first bytes: convert it to a WAV file');
  const { mediaType } = kind;
  if (mediaType === 'audio/wav') return path;
  await decodeForeign({ ffmpeg, directory, file, mediaType, output: DECODED, signal });
  return join(directory, DECODED);
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
