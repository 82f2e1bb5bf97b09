import { LONGEST_MUSIC_MINUTES } from '../../../domain/bounds';
import { readFileSync } from 'node:fs';
import { sampleReader } from '../../../speech/wav/decoded-samples';
import { wavParts } from '../../../speech/wav/wav-parts';
import { OwnMediaError } from '../own-media-error';

const SLOWEST_RATE = 8_000;
const FASTEST_RATE = 192_000;

/** The sound of a person's WAV file, which is read where it is asked for. */
export interface OwnWav {
  samplesPerSecond: number;
  channels: number;
  /** In samples of each channel. */
  length: number;
  /** Full scale is 32768; floats may go beyond it. */
  sampleAt(index: number, channel: number): number;
}

/** Opens a WAV file of at most ten minutes: mono or stereo, whole numbers of 8 to 32 bits or floats. Throws an `OwnMediaError` for any other. */
export function readOwnWav(path: string): OwnWav {
  const bytes = readFileSync(path);
  const { format, data, read } = readable(bytes);
  const { channels, samplesPerSecond } = format;
  if (channels < 1 || channels > 2) {
    throw new OwnMediaError(`has ${channels} channels, where mono and stereo are read: mix it down`);
  }
  if (samplesPerSecond < SLOWEST_RATE || samplesPerSecond > FASTEST_RATE) {
    throw new OwnMediaError(
      `has ${samplesPerSecond} samples a second, where ${SLOWEST_RATE} to ${FASTEST_RATE} are read: convert it`,
    );
  }
  const bytesEach = format.bits / 8;
  const length = Math.floor(data.length / (channels * bytesEach));
  if (length > LONGEST_MUSIC_MINUTES * 60 * samplesPerSecond) {
    throw new OwnMediaError(`lasts longer than the ${LONGEST_MUSIC_MINUTES} minutes that are taken: shorten it`);
  }
  return {
    samplesPerSecond,
    channels,
    length,
    sampleAt: (index, channel) => read(data, (index * channels + channel) * bytesEach),
  };
}

function readable(bytes: Buffer) {
  try {
    const { format, data } = wavParts(bytes, bytes.length);
    return { format, data, read: sampleReader(format) };
  } catch (error) {
    throw new OwnMediaError(`is ${(error as Error).message}: save it anew`, { cause: error });
  }
}
