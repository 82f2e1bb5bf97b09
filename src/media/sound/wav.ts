import { SAMPLES_PER_SECOND } from '../../domain/film/narration';

const HEADER_BYTES = 44;
const PCM = 1;

/** A 16-bit WAV file at 48 kHz; the samples of several channels in turn. */
export function encodeWav(samples: Int16Array, channels = 1): Uint8Array {
  return Buffer.concat([wavHeader(samples.length, channels), bytesOf(samples)]);
}

/** What is before the samples in such a file, of so many samples of all channels together. */
export function wavHeader(samples: number, channels: number): Uint8Array {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(HEADER_BYTES + samples * 2 - 8, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(PCM, 20);
  header.writeUInt16LE(channels, 22);
  header.writeUInt32LE(SAMPLES_PER_SECOND, 24);
  header.writeUInt32LE(SAMPLES_PER_SECOND * 2 * channels, 28);
  header.writeUInt16LE(2 * channels, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(samples * 2, 40);
  return header;
}

/**
 * The samples of a 16-bit WAV file at 48 kHz, of several channels in turn; throws an error that says what came instead of so many
 * channels.
 */
export function decodeWav(bytes: Uint8Array, channels: 1 | 2 = 1): Int16Array {
  const unreadable = (reason: string) => unreadableAs(channels, reason);
  const wav = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (wav.length < 12 || wav.toString('latin1', 0, 4) !== 'RIFF' || wav.toString('latin1', 8, 12) !== 'WAVE') {
    throw unreadable(`its ${wav.length} bytes do not begin as a WAV file does`);
  }
  const chunks = chunksOf(wav, unreadable);
  const format = chunks.get('fmt ');
  const data = chunks.get('data');
  if (!format || format.length < 16) throw unreadable('it does not say its sample format');
  if (!data) throw unreadable('it holds no samples');
  const [coding, found, rate, bits] = [
    format.readUInt16LE(0),
    format.readUInt16LE(2),
    format.readUInt32LE(4),
    format.readUInt16LE(14),
  ];
  if (coding !== PCM || found !== channels || rate !== SAMPLES_PER_SECOND || bits !== 16) {
    throw unreadable(`it has ${found} channels of ${bits} bits at ${rate} Hz in coding ${coding}`);
  }
  if (data.length % (2 * channels) !== 0) {
    throw unreadable(`its ${data.length} bytes of samples end in half a sample`);
  }
  // Long music is not held twice.
  if (data.byteOffset % 2 === 0) return new Int16Array(data.buffer, data.byteOffset, data.length / 2);
  const samples = new Int16Array(data.length / 2);
  bytesOf(samples).set(data);
  return samples;
}

/** The bytes as they are in memory: low byte first on every processor that a worker runs on, as in the file. */
function bytesOf({ buffer, byteOffset, byteLength }: Int16Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function chunksOf(wav: Buffer, unreadable: (reason: string) => Error): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let start = 12; start + 8 <= wav.length;) {
    const name = wav.toString('latin1', start, start + 4);
    const bytes = wav.readUInt32LE(start + 4);
    const end = start + 8 + bytes;
    if (end > wav.length) {
      throw unreadable(`its part "${name}" should have ${bytes} bytes, but only ${wav.length - start - 8} are there`);
    }
    chunks.set(name, wav.subarray(start + 8, end));
    start = end + (bytes % 2);
  }
  return chunks;
}

function unreadableAs(channels: 1 | 2, reason: string): Error {
  const [kind, advice] =
    channels === 1 ? ['mono', 'make this narration again'] : ['stereo', 'compose this music again'];
  return new Error(`Expected a ${kind} 16-bit WAV file at ${SAMPLES_PER_SECOND} Hz, but ${reason}: ${advice}.`);
}
