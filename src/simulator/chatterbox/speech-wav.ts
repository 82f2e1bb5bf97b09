import { SPEECH_SAMPLES_PER_SECOND } from './speech';

/** How a WAV file is written; mono 16 bits and with its true sizes unless it says otherwise. */
export interface WavForm {
  coding?: keyof typeof CODINGS;
  channels?: 1 | 2;
  /** What the header says of its sizes. */
  claimedBytes?: number;
}

/** Bits, and the number of the coding in the header. */
const CODINGS = {
  pcm8: [8, 1],
  pcm16: [16, 1],
  pcm24: [24, 1],
  pcm32: [32, 1],
  float32: [32, 3],
  float64: [64, 3],
} as const;

const FULL_SCALE = 32_768;

/** A WAV file at 24 kHz, as servers send them; floats have parts that tell their length and peak, as torchaudio writes them. */
export function speechWav(samples: Int16Array, { coding = 'pcm16', channels = 1, claimedBytes }: WavForm = {}): Buffer {
  const [bits, number] = CODINGS[coding];
  const block = (bits / 8) * channels;
  const data = coding === 'pcm16' && channels === 1 ? bytesOf(samples) : encoded(samples, coding, channels);
  const format = Buffer.alloc(16);
  format.writeUInt16LE(number, 0);
  format.writeUInt16LE(channels, 2);
  format.writeUInt32LE(SPEECH_SAMPLES_PER_SECOND, 4);
  format.writeUInt32LE(SPEECH_SAMPLES_PER_SECOND * block, 8);
  format.writeUInt16LE(block, 12);
  format.writeUInt16LE(bits, 14);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(samples.length, 0);
  const parts = [
    part('fmt ', format),
    ...(number === 3 ? [part('fact', length), part('PEAK', Buffer.alloc(8 + 8 * channels))] : []),
    part('data', data, claimedBytes),
  ];
  const head = Buffer.alloc(12);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(claimedBytes ?? 4 + parts.reduce((sum, { length }) => sum + length, 0), 4);
  head.write('WAVE', 8, 'latin1');
  return Buffer.concat([head, ...parts]);
}

function part(name: string, bytes: Buffer, claimedBytes = bytes.length): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 0, 'latin1');
  head.writeUInt32LE(claimedBytes, 4);
  return Buffer.concat([head, bytes]);
}

function bytesOf(samples: Int16Array): Buffer {
  return Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
}

function encoded(samples: Int16Array, coding: keyof typeof CODINGS, channels: number): Buffer {
  const [bits] = CODINGS[coding];
  const bytesEach = bits / 8;
  const data = Buffer.alloc(samples.length * channels * bytesEach);
  for (let index = 0; index < samples.length * channels; index++) {
    write(data, index * bytesEach, samples[Math.floor(index / channels)]! / FULL_SCALE, coding);
  }
  return data;
}

function write(data: Buffer, at: number, sample: number, coding: keyof typeof CODINGS): void {
  const [bits] = CODINGS[coding];
  if (coding === 'float32') data.writeFloatLE(sample, at);
  else if (coding === 'float64') data.writeDoubleLE(sample, at);
  else if (coding === 'pcm8') data.writeUInt8(Math.round(sample * 127) + 128, at);
  else data.writeIntLE(Math.round(sample * (2 ** (bits - 1) - 1)), at, bits / 8);
}
