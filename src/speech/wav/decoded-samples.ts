import { UnusableSpeechError } from '../unusable-speech';
import type { WavFormat } from './wav-parts';

const FULL_SCALE = 32_768;

/** The sample that begins at a byte. */
export type SampleAt = (data: Buffer, at: number) => number;

/** By coding and bits; 8 bits have no sign. */
const READERS: { [coding: string]: SampleAt } = {
  '1 8': (data, at) => (data.readUInt8(at) - 128) * (FULL_SCALE / 2 ** 7),
  '1 16': (data, at) => data.readInt16LE(at),
  '1 24': (data, at) => data.readIntLE(at, 3) * (FULL_SCALE / 2 ** 23),
  '1 32': (data, at) => data.readInt32LE(at) * (FULL_SCALE / 2 ** 31),
  '3 32': (data, at) => data.readFloatLE(at) * FULL_SCALE,
  '3 64': (data, at) => data.readDoubleLE(at) * FULL_SCALE,
};

const CODINGS: { [coding: number]: string } = {
  2: 'ADPCM',
  6: 'A-law',
  7: 'µ-law',
  17: 'ADPCM',
  49: 'GSM',
  80: 'MPEG',
  85: 'MP3',
};

/** How a sample is read from the sound of a WAV file, full scale 32768. Throws an `UnusableSpeechError` where it is written in another way. */
export function sampleReader({ coding, bits }: Pick<WavFormat, 'coding' | 'bits'>): SampleAt {
  const sampleAt = READERS[`${coding} ${bits}`];
  if (sampleAt) return sampleAt;
  const name = CODINGS[coding] ?? (coding === 1 || coding === 3 ? `${bits} bits` : `coding ${coding}`);
  throw new UnusableSpeechError(
    `a WAV file of ${name}, where 8, 16, 24 and 32 bits and floats of 32 and 64 bits are read`,
    true,
  );
}

/** The samples in the sound of a WAV file, its channels mixed down to one. Throws an `UnusableSpeechError`. */
export function decodedSamples(data: Buffer, format: WavFormat): Float32Array {
  const sampleAt = sampleReader(format);
  const { channels } = format;
  const bytesEach = format.bits / 8;
  const samples = new Float32Array(Math.floor(data.length / (channels * bytesEach)));
  for (let index = 0, at = 0; index < samples.length; index++) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++, at += bytesEach) sum += sampleAt(data, at);
    samples[index] = sum / channels;
  }
  if (!samples.every(Number.isFinite)) throw new UnusableSpeechError('a WAV file whose samples are not all numbers');
  return samples;
}
