import { simulateSpeech, SPEECH_SAMPLES_PER_SECOND } from '../../src/simulator/chatterbox/speech';

/** How a WAV file is to be. */
export interface WavOptions {
  rate?: number;
  channels?: number;
  coding?: 'pcm16' | 'pcm24' | 'float32' | 'extensible';
  /** What the header says of its sizes, where that is not the truth. */
  claimedBytes?: number;
}

const BITS = { pcm16: 16, pcm24: 24, float32: 32, extensible: 32 };

/** A WAV file whose channels all have these samples, which are from -1 to 1. */
export function wavFile(samples: ArrayLike<number>, options: WavOptions = {}): Buffer {
  const { rate = SPEECH_SAMPLES_PER_SECOND, channels = 1, coding = 'pcm16', claimedBytes } = options;
  const bits = BITS[coding];
  const block = (bits / 8) * channels;
  const data = Buffer.alloc(samples.length * block);
  for (let index = 0; index < samples.length * channels; index++) {
    const sample = samples[Math.floor(index / channels)] as number;
    if (bits === 32) data.writeFloatLE(sample, index * 4);
    else data.writeIntLE(Math.round(sample * (2 ** (bits - 1) - 1)), (index * bits) / 8, bits / 8);
  }
  const format = Buffer.alloc(coding === 'extensible' ? 40 : 16);
  format.writeUInt16LE({ pcm16: 1, pcm24: 1, float32: 3, extensible: 0xfffe }[coding], 0);
  format.writeUInt16LE(channels, 2);
  format.writeUInt32LE(rate, 4);
  format.writeUInt32LE(rate * block, 8);
  format.writeUInt16LE(block, 12);
  format.writeUInt16LE(bits, 14);
  if (coding === 'extensible') format.writeUInt16LE(3, 24);
  const parts = [part('fmt ', format), part('LIST', Buffer.from('odd')), part('data', data, claimedBytes)];
  const riff = Buffer.alloc(12);
  riff.write('RIFF', 0, 'latin1');
  riff.writeUInt32LE(claimedBytes ?? 4 + parts.reduce((sum, each) => sum + each.length, 0), 4);
  riff.write('WAVE', 8, 'latin1');
  return Buffer.concat([riff, ...parts]);
}

function part(name: string, bytes: Buffer, claimedBytes = bytes.length): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 0, 'latin1');
  head.writeUInt32LE(claimedBytes, 4);
  return Buffer.concat([head, bytes, Buffer.alloc(bytes.length % 2)]);
}

/** What the simulator says for a text, from -1 to 1 at 24 kHz. */
export function spokenSamples(text: string): Float64Array {
  return Float64Array.from(simulateSpeech(text).samples, (sample) => sample / 32_767);
}
