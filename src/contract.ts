import type { Clip, Film } from './domain/film';
import type { Format } from './domain/format';
import type { Illustration } from './domain/illustration';
import type { Manifest } from './domain/manifest';
import type { Narration } from './domain/narration';
import type { Order, ProviderChoice } from './domain/order';
import type { Script } from './domain/script';
import type { Done } from './domain/step';
import type { Story } from './domain/story';

/** The task queues: `films` carries the workflows and the scripts, each other queue one kind of work. */
export const QUEUES = {
  films: 'storyreel',
  narration: 'storyreel-narration',
  images: 'storyreel-images',
  render: 'storyreel-render',
} as const;

/** The type name of the workflow that makes a film: `makeFilm(order: Order): Promise<Manifest>`. */
export const MAKE_FILM = 'makeFilm';

/** The query of `makeFilm` that answers a `FilmProgress`. */
export const PROGRESS = 'progress';

/** Stable types of the failures that a film can end with; each message is a sentence for a person. */
export const FAILURES = {
  /** The worker has no such provider, model or voice: start one that has, or change the order. */
  notServed: 'NotServed',
  /** A person must change the story or the settings; the same request would fail again. */
  change: 'ChangeNeeded',
  /** It may succeed when it is tried again. */
  tryAgain: 'TryAgain',
  /** A vendor takes no request before a time; it is tried again then. */
  blocked: 'Blocked',
  /** What an earlier step made is no longer in the store: ordering the film again makes it anew. */
  artifactLost: 'ArtifactLost',
  /** Scenes could not be made; the message says which and why. */
  scenesFailed: 'ScenesFailed',
} as const;

export interface WriteScriptInput {
  story: Story;
  language: string;
  scriptwriter: ProviderChoice;
}

export interface NarrateSceneInput {
  text: string;
  language: string;
  voice: string;
  narrator: ProviderChoice;
}

export interface IllustrateSceneInput {
  prompt: string;
  format: Format;
  illustrator: ProviderChoice;
}

export interface RenderClipInput {
  narration: Narration;
  illustration: Illustration;
  format: Format;
}

/** The clips in the order of the film, each with its narration. */
export interface MergeClipsInput {
  title: string;
  format: Format;
  scenes: { clip: Clip; narration: Narration }[];
}

/** The activities; each is idempotent, heartbeats, obeys cancellation, and fails with a type of `FAILURES`. */
export interface Activities {
  writeScript(input: WriteScriptInput): Promise<Done<Script>>;
  narrateScene(input: NarrateSceneInput): Promise<Done<Narration>>;
  illustrateScene(input: IllustrateSceneInput): Promise<Done<Illustration>>;
  renderClip(input: RenderClipInput): Promise<Done<Clip>>;
  mergeClips(input: MergeClipsInput): Promise<Done<Film>>;
}

/** What the workflow, the client and the worker must agree on about one film. */
export type MakeFilm = (order: Order) => Promise<Manifest>;
