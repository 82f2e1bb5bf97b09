import { readFileSync } from 'node:fs';
import { filmBed } from './film-bed';
import { filmVoice } from './film-voice';
import type { Music } from './heard-music';
import { loudnessOf } from '../../domain/sound/loudness';
import type { BedSound, SoundWork } from './sound-work';
import { decodeWav } from './wav';

/** How much quieter the music is than the voice while somebody speaks, in decibels (of loudness). */
const UNDER_DB = 12;

/** Music under silence is as loud as under a usual voice. */
const USUAL_VOICE_LUFS = -20;

/** The channels of a piece of sound: one that is heard from both sides, or left and right. */
export type Channels = readonly Float32Array[];

/**
 * Answers what gives the sound of the whole film, clip by clip, as often as it is asked: voices, and the music under them. In
 * the memory are one clip and the music.
 */
export function filmSound({ clips, bed }: SoundWork): () => Generator<Channels> {
  if (!bed) {
    return function* () {
      for (const voice of filmVoice(clips)) yield [voice];
    };
  }
  const music = readMusic(bed);
  const voiceLufs = loudnessOf(voices(filmVoice(clips)));
  const gainDb = (Number.isFinite(voiceLufs) ? voiceLufs : USUAL_VOICE_LUFS) - UNDER_DB - loudnessOf(seconds(music));
  return function* () {
    const voice = filmVoice(clips);
    for (const sides of filmBed(clips, music, gainDb)) {
      const spoken = voice.next().value as Float32Array;
      for (const side of sides) for (let at = 0; at < side.length; at++) side[at]! += spoken[at]!;
      yield sides;
    }
  };
}

function readMusic({ file, loopSamples }: BedSound): Music {
  const samples = decodeWav(readFileSync(file), 2);
  if (loopSamples === undefined) return { samples };
  if (loopSamples >= 1 && loopSamples <= samples.length / 2) return { samples, loopSamples };
  throw new RangeError(
    `Of the music, 1 to ${samples.length / 2} samples can be repeated, but it should be ${loopSamples}: compose it again.`,
  );
}

function* voices(pieces: Iterable<Float32Array>): Generator<Channels> {
  for (const piece of pieces) yield [piece];
}

/** Music in pieces of a second, full scale 1. */
function* seconds({ samples }: Music): Generator<Channels> {
  for (let from = 0; from < samples.length; from += 96_000) {
    const piece = samples.subarray(from, from + 96_000);
    const side = (first: 0 | 1) =>
      Float32Array.from({ length: piece.length / 2 }, (_, at) => piece[2 * at + first]! / 32_768);
    yield [side(0), side(1)];
  }
}
