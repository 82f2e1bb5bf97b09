import { simulateSpeech, SPEECH_SAMPLES_PER_SECOND } from '../../src/simulator/chatterbox/speech';

/** How a WAV file is to be. */
export interface WavOptions {
  rate?: number;
  channels?: number;
  coding?: keyof typeof CODINGS;
  /** What the header says of its sizes, where that is not the truth: of the whole file, and of the sound unless that is said too. */
  claimedBytes?: number;
  claimedSound?: number;
}

/** Bits, the number of the coding, and whether the header is of the extensible form. */
const CODINGS = {
  pcm8: [8, 1, false],
  pcm16: [16, 1, false],
  pcm24: [24, 1, false],
  pcm32: [32, 1, false],
  float32: [32, 3, false],
  float64: [64, 3, false],
  extensible: [32, 3, true],
  extensible24: [24, 1, true],
  aLaw: [8, 6, false],
} as const;

/** A WAV file whose channels all have these samples, which are from -1 to 1; parts that say nothing of the sound are before it. */
export function wavFile(samples: ArrayLike<number>, options: WavOptions = {}): Buffer {
  const { rate = SPEECH_SAMPLES_PER_SECOND, channels = 1, coding = 'pcm16', claimedBytes } = options;
  const [bits, number, isExtensible] = CODINGS[coding];
  const block = (bits / 8) * channels;
  const data = Buffer.alloc(samples.length * block);
  for (let index = 0; index < samples.length * channels; index++) {
    const sample = samples[Math.floor(index / channels)] as number;
    const at = (index * bits) / 8;
    if (number === 3 && bits === 32) data.writeFloatLE(sample, at);
    else if (number === 3) data.writeDoubleLE(sample, at);
    else if (bits === 8) data.writeUInt8(Math.round(sample * 127) + 128, at);
    else data.writeIntLE(Math.round(sample * (2 ** (bits - 1) - 1)), at, bits / 8);
  }
  const format = Buffer.alloc(isExtensible ? 40 : 16);
  format.writeUInt16LE(isExtensible ? 0xfffe : number, 0);
  format.writeUInt16LE(channels, 2);
  format.writeUInt32LE(rate, 4);
  format.writeUInt32LE(rate * block, 8);
  format.writeUInt16LE(block, 12);
  format.writeUInt16LE(bits, 14);
  if (isExtensible) format.writeUInt16LE(number, 24);
  const parts = [
    part('fmt ', format),
    part('fact', Buffer.alloc(4)),
    part('PEAK', Buffer.alloc(16)),
    part('LIST', Buffer.from('odd')),
    part('data', data, options.claimedSound ?? claimedBytes),
  ];
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
