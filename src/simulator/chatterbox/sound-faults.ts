import type { SpeechFlaw } from './speech';
import type { WavForm } from './speech-wav';

/** Faults of the sound itself: what is wrong with the words, their loudness, or what is around them. */
export const FLAWS = [
  'silent',
  'garbled',
  'cut',
  'lastWords',
  'breath',
  'babbleAfter',
  'soft',
  'loud',
] as const satisfies SpeechFlaw[];

/** Faults that only write the same sound differently: as many servers do, and all of it can be read. */
export const FORMS = {
  pcm8: { coding: 'pcm8' },
  pcm16: { coding: 'pcm16' },
  pcm24: { coding: 'pcm24' },
  pcm32: { coding: 'pcm32' },
  float32: { coding: 'float32' },
  float64: { coding: 'float64' },
  stereo: { channels: 2 },
  zeroSize: { claimedBytes: 0 },
  roundSize: { claimedBytes: 2_000_000_000 },
  halfSize: { claimedBytes: 0x7fff_ffff },
  unknownSize: { claimedBytes: 0xffff_ffff },
} as const satisfies Record<string, WavForm>;

/** Faults that send another format in place of a WAV file. */
export const OTHER_FORMATS = ['mp3', 'opus', 'flac'] as const;

/** Every fault of a voice's sound and of how it is written; a vendor that speaks can have each. */
export const SOUND_FAULTS = [
  ...FLAWS,
  'cutFile',
  'severalFiles',
  ...(Object.keys(FORMS) as (keyof typeof FORMS)[]),
  ...OTHER_FORMATS,
] as const;
