import { LONGEST_WAV_BYTES } from '../../domain/bounds';
import { UnusableSpeechError } from '../unusable-speech';

/** How the samples of a WAV file are written; `coding` is 1 for whole numbers and 3 for floats, and may be any other. */
export interface WavFormat {
  coding: number;
  channels: number;
  samplesPerSecond: number;
  bits: number;
}

const EXTENSIBLE = 0xfffe;

/**
 * The format and the sound of one WAV file, whichever other parts it has. `bodyBytes` is the length of the whole answer: a
 * header may have been written for that. Throws an `UnusableSpeechError` for one that was cut off or has neither.
 */
export function wavParts(file: Buffer, bodyBytes: number): { format: WavFormat; data: Buffer } {
  const claimed = file.readUInt32LE(4);
  const isKnown = (size: number) => size !== 0 && size < LONGEST_WAV_BYTES;
  const isWhole = file.length === bodyBytes;
  if (isKnown(claimed) && isWhole && claimed + 8 > file.length) {
    unusable(`a WAV file that was cut off: it should have ${claimed + 8} bytes, but has ${file.length}`);
  }
  let format: WavFormat | undefined;
  for (let start = 12; start + 8 <= file.length;) {
    const name = file.toString('latin1', start, start + 4);
    const size = file.readUInt32LE(start + 4);
    const there = file.length - start - 8;
    if (name === 'data') {
      if (!format) unusable('a WAV file that does not say its sample format');
      if (isKnown(size) && size > there && (isWhole || size > bodyBytes)) {
        unusable(`a WAV file that was cut off: of ${size} bytes of sound ${there} are there`);
      }
      const end = isKnown(size) ? Math.min(start + 8 + size, file.length) : file.length;
      return { format, data: file.subarray(start + 8, end) };
    }
    if (name === 'fmt ' && size >= 16 && there >= size) format = formatIn(file.subarray(start + 8, start + 8 + size));
    start += 8 + size + (size % 2);
  }
  return unusable(format ? 'a WAV file without sound' : 'a WAV file that does not say its sample format');
}

function formatIn(part: Buffer): WavFormat {
  const named = part.readUInt16LE(0);
  return {
    coding: named === EXTENSIBLE && part.length >= 26 ? part.readUInt16LE(24) : named,
    channels: part.readUInt16LE(2),
    samplesPerSecond: part.readUInt32LE(4),
    bits: part.readUInt16LE(14),
  };
}

function unusable(what: string): never {
  throw new UnusableSpeechError(what);
}
