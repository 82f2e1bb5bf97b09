import type { CaptionStyle } from '../domain/captions/style/caption-style';
import type { Artifact } from '../domain/film/artifact';
import type { ShownBorder } from '../domain/film/borders/border';
import type { Kept } from '../domain/film/borders/kept-frames';
import type { BegunScene } from '../domain/film/chapters/chapters';
import type { DrawnCard } from '../domain/film/card';
import type { Clip, Film } from '../domain/film/film';
import type { Illustration } from '../domain/film/illustration';
import type { Logo } from '../domain/film/logo';
import type { Move } from '../domain/film/moves/move';
import type { Narration } from '../domain/film/narration';
import type { OwnUse } from '../domain/film/own/own-file';
import type { Reference } from '../domain/film/reference';
import type { Cast, MusicToCompose } from '../domain/film/order/order';
import type { ProviderChoice } from '../domain/film/order/provider-choice';
import type { ScenePart, Script } from '../domain/film/script/script';
import type { Bed, Sound } from '../domain/film/sound/sound';
import type { Thumbnail } from '../domain/film/thumbnail';
import type { Story } from '../domain/film/script/story';
import type { Pronunciations } from '../domain/text/spoken/pronunciations';
import type { Format } from '../domain/format';
import type { Making } from '../domain/making/making';
import type { Done } from '../domain/progress/step';

export interface WriteScriptInput {
  story: Story;
  language: string;
  verbatim: boolean;
  sceneCount?: number;
  style?: string;
  scriptwriter: ProviderChoice;
}

export interface NarrateSceneInput {
  text: string;
  language: string;
  voice: string;
  /** Those of the order that the text has; missing where it has none. */
  pronunciations?: Pronunciations;
  /** That of the order; missing for the voice's own. */
  speed?: number;
  /** The voices of those who may speak in the text besides; missing where one voice says all. */
  cast?: Cast;
  /** Who says what of the text, where a person has told; otherwise the text tells it. */
  parts?: ScenePart[];
  narrator: ProviderChoice;
  /** Another try at the same; the first when missing. */
  take?: number;
}

/** `seed` is that of the story; without one a picture has its own. `references` are what its characters are to look like. */
export interface IllustrateSceneInput {
  prompt: string;
  style?: string;
  seed?: number;
  references?: Reference[];
  format: Format;
  illustrator: ProviderChoice;
  /** Another try at the same; the first when missing. */
  take?: number;
}

/** One scene: its voice, its picture, and how they are shown. */
export interface RenderClipInput {
  narration: Narration;
  illustration: Illustration;
  format: Format;
  /** That of the words; missing in films that were begun before it was told. */
  language?: string;
  /** How captions look; the usual style when missing. */
  captions?: CaptionStyle;
  /**
   * Those of the scene from the border before it to the border after it, of just as many frames as the clip where it has no borders;
   * the picture stands still when missing.
   */
  moves?: Move[];
  /** The frames of the scene that its borders leave to the clip; all when missing. */
  kept?: Kept;
  logo?: Logo;
  /** Encoded quickly. */
  draft?: true;
}

/** What is seen on one side of a border: a scene's picture, and its moves as its clip has them. */
export interface BorderSideInput {
  illustration: Illustration;
  moves?: Move[];
}

/** The border between two scenes; at the start of a film there is nothing before it, at the end nothing after it. A `draft` is encoded quickly. */
export interface RenderBorderInput {
  border: ShownBorder;
  before?: BorderSideInput;
  after?: BorderSideInput;
  format: Format;
  logo?: Logo;
  draft?: true;
}

/** What a card shows, over a scene's picture; a silent one `isSilent`, and is given the silence that it is read in. */
export interface DrawCardInput {
  text: string;
  illustration: Illustration;
  isSilent: boolean;
  format: Format;
}

/** The title that is set on a scene's picture. */
export interface DrawThumbnailInput {
  title: string;
  illustration: Illustration;
  format: Format;
}

/**
 * A file that a person has brought, as the client stored it, and what it is for; a scene's voice with the text that is `spoken` in it,
 * in its language.
 */
export interface ImportMediaInput {
  file: Artifact;
  use: OwnUse;
  spoken?: Pick<NarrateSceneInput, 'text' | 'language' | 'pronunciations'>;
}

/** The music for a film that lasts so many samples; `seed` is that of its story. */
export interface ComposeBedInput {
  music: MusicToCompose;
  seed: number;
  samples: number;
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

/** The activities; each is idempotent, heartbeats, obeys cancellation, and fails with a type of `FAILURES`. */
export interface Activities {
  /**
   * Answers a `Bed` of music, a `Narration` of a voice, and an `Illustration` of a picture: a PNG in sRGB, turned as it is to be seen, with
   * its transparent parts.
   */
  importMedia(input: ImportMediaInput): Promise<Done<Bed | Illustration | Narration>>;
  writeScript(input: WriteScriptInput): Promise<Done<Script>>;
  narrateScene(input: NarrateSceneInput): Promise<Done<Narration>>;
  illustrateScene(input: IllustrateSceneInput): Promise<Done<Illustration>>;
  renderClip(input: RenderClipInput): Promise<Done<Clip>>;
  renderBorder(input: RenderBorderInput): Promise<Done<Clip>>;
  drawCard(input: DrawCardInput): Promise<Done<Illustration | DrawnCard>>;
  drawThumbnail(input: DrawThumbnailInput): Promise<Done<Thumbnail>>;
  composeBed(input: ComposeBedInput): Promise<Done<Bed>>;
  mixSound(input: MixSoundInput): Promise<Done<Sound>>;
  mergeClips(input: MergeClipsInput | MergeOfClipsInput): Promise<Done<Film>>;
  /** Keeps the manifest of a film whose merge is made, under the film's id and run. */
  keepManifest(making: Making): Promise<Done<Artifact>>;
}
