import { UnusableSpeechError } from '../unusable-speech';
import { decodedSamples } from './decoded-samples';
import { isWav, otherFormat } from './other-format';
import { wavParts } from './wav-parts';

/** Sound with one channel; samples count from -32768 to 32767 as full scale, not rounded; floats may go beyond that. */
export interface Sound {
  samples: Float32Array;
  samplesPerSecond: number;
}

const SLOWEST_RATE = 8_000;
const FASTEST_RATE = 96_000;
const MOST_CHANNELS = 2;

/**
 * Reads the WAV files that came from a vendor as one body, one after another: 8, 16, 24 or 32 bits, float32 or float64, mono or
 * stereo (mixed down), 8 to 96 kHz, each as long as it says it is, or to its end where it was begun before its length was
 * known. Throws an `UnusableSpeechError`, a final one for what is not read at all.
 */
export function receivedWav(bytes: Uint8Array): Sound {
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (body.length === 0) throw new UnusableSpeechError('an empty file');
  if (!isWav(body)) throw new UnusableSpeechError(`${otherFormat(body)}, where a WAV file is read`, true);
  const sounds = filesIn(body).map((file) => soundIn(file, body.length));
  const [{ samplesPerSecond }] = sounds as [Sound];
  if (sounds.some((sound) => sound.samplesPerSecond !== samplesPerSecond)) {
    const rates = sounds.map((sound) => `${sound.samplesPerSecond} Hz`).join(', ');
    throw new UnusableSpeechError(`${sounds.length} WAV files of different rates (${rates}), where one is read`, true);
  }
  return { samples: joined(sounds.map(({ samples }) => samples)), samplesPerSecond };
}

/** Where one file ends and the next begins; a header within a file's sound is another file's. */
function filesIn(body: Buffer): Buffer[] {
  const starts: number[] = [];
  for (let at = 0; at >= 0; at = body.indexOf('RIFF', at + 4, 'latin1')) if (isWav(body.subarray(at))) starts.push(at);
  return starts.map((start, index) => body.subarray(start, starts[index + 1]));
}

function soundIn(file: Buffer, bodyBytes: number): Sound {
  const { format, data } = wavParts(file, bodyBytes);
  const { channels, samplesPerSecond } = format;
  if (channels < 1 || channels > MOST_CHANNELS) {
    throw new UnusableSpeechError(`a WAV file with ${channels} channels, where mono and stereo are read`, true);
  }
  if (samplesPerSecond < SLOWEST_RATE || samplesPerSecond > FASTEST_RATE) {
    const read = `${SLOWEST_RATE} to ${FASTEST_RATE} are read`;
    throw new UnusableSpeechError(`a WAV file at ${samplesPerSecond} Hz, where ${read}`, true);
  }
  return { samples: decodedSamples(data, format), samplesPerSecond };
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
