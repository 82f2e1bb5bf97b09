import type { Artifact } from '../../domain/film/artifact';
import type { BegunScene } from '../../domain/film/chapters/chapters';
import type { Clip } from '../../domain/film/film';
import type { Narration } from '../../domain/film/narration';
import type { OwnUse } from '../../domain/film/own/own-file';
import type { Bed, Sound } from '../../domain/film/sound/sound';
import type { Format } from '../../domain/format';
import type { NarrateSceneInput } from './provider-inputs';

/**
 * A file that a person has brought, as the client stored it, and what it is for; a scene's voice with the text that is `spoken` in it,
 * in its language.
 */
export interface ImportMediaInput {
  file: Artifact;
  use: OwnUse;
  spoken?: Pick<NarrateSceneInput, 'text' | 'language' | 'pronunciations'>;
}

/** The narrations in the order of the film, and the music under them, if any. */
export interface MixSoundInput {
  narrations: Narration[];
  bed?: Bed;
  format: Format;
}

/**
 * All that is shown in the film, piece by piece in its order: clips, and borders where it has any; its sound; and what is spoken, each
 * narration with the time in the film at which it begins. `language` is what is spoken.
 */
export interface MergeClipsInput {
  title: string;
  format: Format;
  language: string;
  pieces: Clip[];
  spoken: { narration: Narration; voiceStartMs: number }[];
  sound: Sound;
  /** The scenes with which its chapters begin; none when missing. */
  chapters?: BegunScene[];
  /** Puts the subtitles into the film's file too, for players to show: at once, or only when they are asked to. */
  softSubtitles?: 'at once' | 'when asked';
}

/**
 * As films asked for the merge that were begun before there were borders: the clips in their order, each with its narration. `language`
 * is missing in films of version 0.1; without `sound`, as films were begun before it was mixed apart, it is mixed here.
 */
export interface MergeOfClipsInput {
  title: string;
  format: Format;
  language?: string;
  scenes: { clip: Clip; narration: Narration }[];
  sound?: Sound;
}
