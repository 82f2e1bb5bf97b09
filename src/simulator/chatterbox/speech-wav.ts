import { SPEECH_SAMPLES_PER_SECOND } from './speech';

const HEADER_BYTES = 44;

/** A mono 16-bit WAV file at 24 kHz, as both Chatterbox servers can send it. */
export function speechWav(samples: Int16Array): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  const dataBytes = samples.byteLength;
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(HEADER_BYTES - 8 + dataBytes, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(SPEECH_SAMPLES_PER_SECOND, 24);
  header.writeUInt32LE(SPEECH_SAMPLES_PER_SECOND * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(dataBytes, 40);
  return Buffer.concat([header, Buffer.from(samples.buffer, samples.byteOffset, dataBytes)]);
}
