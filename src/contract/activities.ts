import type { Artifact } from '../domain/film/artifact';
import type { DrawnCard } from '../domain/film/card';
import type { Clip, Film } from '../domain/film/film';
import type { Illustration } from '../domain/film/illustration';
import type { Narration } from '../domain/film/narration';
import type { Script } from '../domain/film/script/script';
import type { Bed, Sound } from '../domain/film/sound/sound';
import type { Thumbnail } from '../domain/film/thumbnail';
import type { Making } from '../domain/making/making';
import type { Done } from '../domain/progress/step';
import type { RenderClipInput, RenderBorderInput, DrawCardInput, DrawThumbnailInput } from './inputs/clip-inputs';
import type { ImportMediaInput, MixSoundInput, MergeClipsInput, MergeOfClipsInput } from './inputs/film-inputs';
import type {
  WriteScriptInput,
  NarrateSceneInput,
  IllustrateSceneInput,
  ComposeBedInput,
} from './inputs/provider-inputs';

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
