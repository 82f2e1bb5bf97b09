import { UnusableSpeechError } from './unusable-speech';

/** Sound with one channel; samples from -32768 to 32767, not rounded. */
export interface Sound {
  samples: Float32Array;
  samplesPerSecond: number;
}

const PCM = 1;
const FLOAT = 3;
const EXTENSIBLE = 0xfffe;
const SLOWEST_RATE = 8_000;
const FASTEST_RATE = 96_000;

/** Sizes from here on mean "unknown": the file was written as a stream, and its sound lasts to the end of its bytes. */
const UNKNOWN_SIZE = 0x7fff_ff00;

/**
 * Reads a vendor's WAV file: 16-bit or float32 samples, mono or stereo (mixed down), 8 to 96 kHz. Throws an
 * `UnusableSpeechError` for anything else, and when the file is shorter than it says.
 */
export function receivedWav(bytes: Uint8Array): Sound {
  const wav = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (wav.length === 0) unusable('an empty file');
  if (!/^RIFF[^]{4}WAVE/.test(wav.toString('latin1', 0, 12))) {
    unusable(`something that is not a WAV file (it begins with ${JSON.stringify(beginning(wav))})`);
  }
  const { format, data } = partsOf(wav);
  if (!format || format.length < 16) unusable('a WAV file that does not say its sample format');
  if (!data) unusable('a WAV file without sound');

  const [channels, samplesPerSecond, bits] = [format.readUInt16LE(2), format.readUInt32LE(4), format.readUInt16LE(14)];
  const named = format.readUInt16LE(0);
  const coding = named === EXTENSIBLE && format.length >= 26 ? format.readUInt16LE(24) : named;
  const read = coding === PCM && bits === 16 ? readPcm : coding === FLOAT && bits === 32 ? readFloat : undefined;
  if (!read || channels < 1 || channels > 2) {
    unusable(
      `a WAV file with ${channels} channels of ${bits} bits in coding ${coding}, where 16 bits or float32 are read`,
    );
  }
  if (samplesPerSecond < SLOWEST_RATE || samplesPerSecond > FASTEST_RATE) {
    unusable(`a WAV file at ${samplesPerSecond} Hz, where ${SLOWEST_RATE} to ${FASTEST_RATE} are read`);
  }
  return { samples: read(data, channels), samplesPerSecond };
}

function partsOf(wav: Buffer): { format?: Buffer; data?: Buffer } {
  const claimed = wav.readUInt32LE(4);
  if (claimed < UNKNOWN_SIZE && claimed + 8 > wav.length) {
    unusable(`a WAV file that was cut off: it should have ${claimed + 8} bytes, but has ${wav.length}`);
  }
  const parts: { format?: Buffer; data?: Buffer } = {};
  for (let start = 12; start + 8 <= wav.length && !parts.data;) {
    const name = wav.toString('latin1', start, start + 4);
    const size = wav.readUInt32LE(start + 4);
    const end = size >= UNKNOWN_SIZE ? wav.length : start + 8 + size;
    if (end > wav.length) {
      unusable(`a WAV file that was cut off: of ${size} bytes of sound ${wav.length - start - 8} are there`);
    }
    if (name === 'fmt ') parts.format = wav.subarray(start + 8, end);
    if (name === 'data') parts.data = wav.subarray(start + 8, end);
    start = end + (size % 2);
  }
  return parts;
}

function readPcm(data: Buffer, channels: number): Float32Array {
  return mixed(data, channels, 2, (at) => data.readInt16LE(at));
}

function readFloat(data: Buffer, channels: number): Float32Array {
  return mixed(data, channels, 4, (at) => {
    const sample = data.readFloatLE(at);
    if (!Number.isFinite(sample)) unusable('a WAV file whose samples are not all numbers');
    return Math.max(-1, Math.min(1, sample)) * 32_767;
  });
}

function mixed(data: Buffer, channels: number, bytesEach: number, sampleAt: (at: number) => number): Float32Array {
  const samples = new Float32Array(Math.floor(data.length / (channels * bytesEach)));
  for (let index = 0, at = 0; index < samples.length; index++) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++, at += bytesEach) sum += sampleAt(at);
    samples[index] = sum / channels;
  }
  return samples;
}

function beginning(wav: Buffer): string {
  return wav.toString('latin1', 0, 16).replace(/[^\x20-\x7e]/g, '.');
}

function unusable(what: string): never {
  throw new UnusableSpeechError(what);
}
