import { firstHalf } from '../call/answer';
import type { SpeechFlaw } from './speech';
import type { WavForm } from './speech-wav';

/** What a fault changes of a voice's file: what it does not name is as usual. */
export interface SoundFlaw {
  /** What is wrong with the words, their loudness, or what is around them. */
  flaw?: SpeechFlaw;
  /** How the same sound is written: as many servers do, and all of it can be read. */
  form?: WavForm;
  /** Into which texts it is parted, each of which is a file. */
  part?: (text: string) => string[];
  /** What becomes of the bytes. */
  spoil?: (bytes: Buffer) => Buffer;
}

/** The faults of a voice's sound and of how it is written, by name; every server that speaks can have each. */
export const SOUND_FLAWS = {
  emptyData: { spoil: () => Buffer.alloc(0) },
  silent: { flaw: 'silent' },
  garbled: { flaw: 'garbled' },
  cut: { flaw: 'cut' },
  lastWords: { flaw: 'lastWords' },
  breath: { flaw: 'breath' },
  babbleAfter: { flaw: 'babbleAfter' },
  soft: { flaw: 'soft' },
  loud: { flaw: 'loud' },
  cutFile: { spoil: firstHalf },
  severalFiles: { part: halves },
  pcm8: { form: { coding: 'pcm8' } },
  pcm16: { form: { coding: 'pcm16' } },
  pcm24: { form: { coding: 'pcm24' } },
  pcm32: { form: { coding: 'pcm32' } },
  float32: { form: { coding: 'float32' } },
  float64: { form: { coding: 'float64' } },
  stereo: { form: { channels: 2 } },
  zeroSize: { form: { claimedBytes: 0 } },
  roundSize: { form: { claimedBytes: 2_000_000_000 } },
  halfSize: { form: { claimedBytes: 0x7fff_ffff } },
  unknownSize: { form: { claimedBytes: 0xffff_ffff } },
  mp3: { spoil: () => beginning('ID3\x04\0\0\0\0\0\0') },
  opus: { spoil: () => beginning('OggS\0\x02\0\0\0\0\0\0\0\0OpusHead') },
  flac: { spoil: () => beginning('fLaC\0\0\0\x22') },
} satisfies Record<string, SoundFlaw>;

/** As servers part a text: after the first sentence where there are several, else in the middle. */
function halves(text: string): string[] {
  const sentences = text.split(/(?<=[.!?])\s+/u);
  const words = text.split(' ');
  const middle = Math.ceil(words.length / 2);
  if (sentences.length > 1) return [sentences[0]!, sentences.slice(1).join(' ')];
  return [words.slice(0, middle).join(' '), words.slice(middle).join(' ')].filter((half) => half !== '');
}

/** A file that begins as those of another format do. */
function beginning(signs: string): Buffer {
  return Buffer.concat([Buffer.from(signs, 'latin1'), Buffer.alloc(4_000, 0x55)]);
}
