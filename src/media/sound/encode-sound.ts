import { SAMPLES_PER_SECOND } from '../../domain/film/narration';
import { threadPieces } from '../../threads/thread-pieces';
import { runFfmpeg } from '../ffmpeg/ffmpeg';
import { SPEAKERS } from '../../domain/sound/loudness';
import type { SoundWork } from './sound-work';

/** What is to be mixed, and the file to make of it. */
export interface SoundToEncode extends SoundWork {
  /** The program, as `findFfmpeg` found it. */
  ffmpeg: string;
  /** A private directory. */
  directory: string;
  /** The file to write: a name in the directory, or an absolute path. */
  output: string;
  signal: AbortSignal;
}

const SAMPLES_PER_AAC_PACKET = 1024;

/**
 * A voice alone is the same on both sides: it is encoded as their sum and a difference of nothing, without trying for each band
 * whether that saves anything, which is more than half of the encoder's work.
 */
const SAME_SIDES = ['-aac_ms', '1'];

/**
 * Mixes the sound of a film in a thread of its own, and encodes it as AAC in an MP4 file that the film's is copied from. It ends at
 * the border of a packet, as players play whole ones: the nearest one to the end of the video, at most 11 ms from it. The same
 * input gives the same file. Throws as `runFfmpeg` does.
 */
export async function encodeSound({ clips, bed, signal, ...run }: SoundToEncode): Promise<void> {
  const work: SoundWork = { clips, ...(bed && { bed }) };
  const packets = Math.round(clips.reduce((sum, { row }) => sum + row.samples, 0) / SAMPLES_PER_AAC_PACKET);
  await runFfmpeg({
    ...run,
    signal,
    inputs: [
      {
        options: ['-f', 'f32le', '-ar', `${SAMPLES_PER_SECOND}`, '-ac', `${SPEAKERS}`],
        source: mixedBytes(work, signal),
      },
    ],
    outputOptions: [
      ...['-af', `atrim=end_sample=${packets * SAMPLES_PER_AAC_PACKET}`],
      ...['-c:a', 'aac', '-aac_coder', 'fast', '-b:a', '160k', '-threads', '1', ...(bed ? [] : SAME_SIDES)],
      ...['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact', '-f', 'mp4'],
    ],
  });
}

/** In this machine's byte order, which is little-endian on every platform that Node and ffmpeg are packaged for. */
async function* mixedBytes(work: SoundWork, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const pieces = threadPieces<Float32Array>(require.resolve('./mix-thread'), work, signal);
  for await (const { buffer, byteOffset, byteLength } of pieces) yield new Uint8Array(buffer, byteOffset, byteLength);
}
