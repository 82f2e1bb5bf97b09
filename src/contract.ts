import type { Artifact } from './domain/artifact';
import type { Clip, Film } from './domain/film';
import type { Format } from './domain/format';
import type { GateState, WaitReason } from './domain/gate-decision';
import type { GatePolicy } from './domain/gate-policy';
import type { Illustration } from './domain/illustration';
import type { Manifest } from './domain/manifest';
import type { Narration } from './domain/narration';
import type { Order, ProviderChoice } from './domain/order';
import type { Script } from './domain/script';
import type { Done, StepTimes } from './domain/step';
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

/** The type name of the workflow that only writes the script of a film: `planFilm(order: Order): Promise<Plan>`. */
export const PLAN_FILM = 'planFilm';

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
  /** The film would cost more than it may. */
  overPurse: 'OverPurse',
  /** There is no room on the worker's disk; what was made before is kept. */
  diskFull: 'DiskFull',
  /** It waits for its turn at the image vendor; tried again without end. */
  waiting: 'Waiting',
  /** Scenes could not be made; the message says which and why. */
  scenesFailed: 'ScenesFailed',
} as const;

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
  narrator: ProviderChoice;
}

export interface IllustrateSceneInput {
  prompt: string;
  style?: string;
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

/** What an `ArtifactLost` failure tells: the recipe whose artifact is missing or damaged. */
export interface LostArtifact {
  key: Artifact['key'];
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

/** A film's script before anything else is made; `times` are missing where the order brought the script. */
export interface Plan {
  script: Script;
  times?: StepTimes;
}

export type PlanFilm = (order: Order) => Promise<Plan>;

/** The workflow that keeps an account's image rate limit: `imageGate(input: GateInput)`, one per account, never ending. */
export const IMAGE_GATE = 'imageGate';

/** The gate's updates and its query. */
export const GATE = {
  /** `(policy: GatePolicy) => Grant`; refused by its validator, with a `Wait`, unless a slot is due now. */
  reserve: 'reserve',
  /** `(policy: GatePolicy) => Wait`: a worker's policy from now on; the stricter one in every respect is kept. */
  adopt: 'adopt',
  /** `(forMs: number) => Wait`: the vendor has blocked the account for so long. */
  block: 'block',
  /** `(forMs: number) => Wait`: a person holds the gate, or ends the hold with 0. */
  hold: 'hold',
  /** `(policy: GatePolicy) => Wait`: a person sets the policy, also to a looser one. */
  setPolicy: 'setPolicy',
  /** The query that answers a `GateState`. */
  state: 'state',
} as const;

/** What a gate begins with; `state` is what it remembers, when it continues as new. */
export interface GateInput {
  account: string;
  policy: GatePolicy;
  state?: GateState;
}

/** The right to begin one request within `leaseMs` of having asked for it. */
export interface Grant {
  leaseMs: number;
}

/** Why nothing was granted, and in how many milliseconds to ask again; the details of a `NotYet` failure. */
export interface Wait {
  waitMs: number;
  reason: WaitReason;
}

/** The gate's answer as its clients tell it. */
export type GateAnswer = { granted: true; leaseMs: number } | ({ granted: false } & Wait);

/** The type of the failure with which the gate refuses a request that is not due yet. */
export const NOT_YET = 'NotYet';

/** The workflow id of an account's gate. */
export function gateId(account: string): string {
  return `image-gate:${account}`;
}
