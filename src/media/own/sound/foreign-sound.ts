import { LONGEST_MUSIC_MINUTES } from '../../../domain/bounds';
import { tellsOfFullDisk } from '../../../domain/full-disk';
import { runFfmpeg } from '../../ffmpeg/ffmpeg';
import { FfmpegError } from '../../ffmpeg/ffmpeg-error';
import { GOOD_FFMPEG, isOldFfmpeg } from '../../ffmpeg/is-old-ffmpeg';
import type { FoundFfmpeg } from '../../ffmpeg/probe';
import { OwnMediaError } from '../own-media-error';

/** A file by its name in a private directory, what it is by its first bytes, and the WAV file to write there. */
export interface ForeignSound {
  ffmpeg: FoundFfmpeg;
  directory: string;
  file: string;
  mediaType: string;
  output: string;
  signal: AbortSignal;
}

/** The one way in which a file is read: as what it begins like, whatever it says besides. */
const DEMUXERS: { [mediaType: string]: string } = {
  'audio/mpeg': 'mp3',
  'audio/mp4': 'mov',
  'audio/ogg': 'ogg',
  'audio/flac': 'flac',
};

/** What ffmpeg says of a file that is whole, and has no stream of sound. */
const HAS_NO_SOUND = /Stream map '.*' matches no streams/;

/** Ten minutes of music take some seconds and 60 MB. */
const BOUNDS = { cpuSeconds: 120, memoryMb: 1024 };
const LONGEST_MS = 10 * 60_000;
const LARGEST_ALLOCATION = 128 * 2 ** 20;

/** Why foreign files are not given to an ffmpeg of this version, as a sentence with what to do; undefined when they are. */
export function foreignProblem(version: string): string | undefined {
  if (!isOldFfmpeg(version)) return undefined;
  return (
    `Foreign sound is decoded only by ffmpeg ${GOOD_FFMPEG} or newer, and the one here is ${version}: install a newer one ` +
    '(FFMPEG_PATH names it), or bring the sound as a WAV file, which needs none.'
  );
}

/**
 * Decodes a foreign file with ffmpeg, in a process that may take little, and reads nothing but this file. Writes a stereo WAV file
 * at 48 kHz, 6 dB quieter. Throws an `OwnMediaError` when there is no sound in it that can be decoded.
 */
export async function decodeForeign({
  ffmpeg,
  directory,
  file,
  mediaType,
  output,
  signal,
}: ForeignSound): Promise<void> {
  const problem = foreignProblem(ffmpeg.version);
  if (problem) throw new OwnMediaError(`cannot be decoded here. ${problem}`);
  const demuxer = DEMUXERS[mediaType];
  if (!demuxer) throw new OwnMediaError(`is ${mediaType}, which is not decoded: convert it`);
  const late = AbortSignal.timeout(LONGEST_MS);
  try {
    await runFfmpeg({
      ffmpeg: ffmpeg.path,
      directory,
      inputs: [
        {
          options: [
            ...['-max_alloc', `${LARGEST_ALLOCATION}`, '-protocol_whitelist', 'file', '-threads', '1'],
            ...['-f', demuxer],
          ],
          source: file,
        },
      ],
      outputOptions: [
        // A little more than is taken, so that what is longer is seen to be.
        ...['-map', '0:a:0', '-t', `${LONGEST_MUSIC_MINUTES * 60 + 2}`, '-map_metadata', '-1', '-threads', '1'],
        // Decoders go beyond full scale; samples of 16 bits take half the memory of floats, and the level is set later.
        ...['-af', 'volume=-6dB', '-ac', '2', '-ar', '48000', '-c:a', 'pcm_s16le', '-f', 'wav'],
      ],
      output,
      bounds: BOUNDS,
      signal: AbortSignal.any([signal, late]),
    });
  } catch (error) {
    if (signal.aborted) throw error;
    if (late.aborted) throw new OwnMediaError('takes too long to decode: convert it to a WAV file', { cause: error });
    if (!(error instanceof FfmpegError) || isOfTheSystem(error)) throw error;
    if (HAS_NO_SOUND.test(error.stderrTail)) {
      throw new OwnMediaError('has no sound, as a video without any: bring a file that has some', { cause: error });
    }
    const reason = error.stderrTail.split('\n').at(-1)?.trim() || 'ffmpeg gave no reason';
    throw new OwnMediaError(`cannot be decoded (${reason}): convert it to a WAV file`, { cause: error });
  }
}

/** Killed, or without room on the disk: the file may be as good as any. */
function isOfTheSystem({ code, stderrTail }: FfmpegError): boolean {
  return code === null || tellsOfFullDisk(stderrTail);
}
