import type { Approval } from '../../film/change/approval';
import type { Artifact } from '../../film/artifact';
import type { ScenePart } from '../../film/script/script';
import type { StepProgress } from '../../progress/progress';
import type { Waiting } from './waiting';

/** Where a film is on its way. It is open to changes until it merges. */
export type Stage =
  | 'scripting'
  | 'script review'
  | 'making'
  | 'voices review'
  | 'pictures review'
  | 'rendering'
  | 'merging'
  | 'made'
  | 'failed'
  | 'cancelled';

/** How a scene stands. */
export type SceneIs = 'in the making' | 'needs attention' | 'awaiting approval' | 'made' | 'skipped';

/** A part of a scene: how far its step is, what it has made, and the revision of the scene at which its own inputs last changed. */
export interface BoardPart {
  step: StepProgress;
  artifact?: Artifact;
  revision: number;
}

/** A voice or picture that was made for a scene. `take` counts from 1, and stays with it. */
export interface Take {
  of: 'voice' | 'picture';
  take: number;
  revision: number;
  artifact: Artifact;
  isCurrent: boolean;
}

/** A scene as a person sees it: known by its number, which it keeps; `position` is where it stands in the film, from 1. */
export interface BoardScene {
  scene: number;
  position: number;
  revision: number;
  text: string;
  imagePrompt: string;
  /** Whom its picture shows and who says what, where that is told. */
  characters?: string[];
  parts?: ScenePart[];
  is: SceneIs;
  voice: BoardPart;
  picture: BoardPart;
  clip: BoardPart;
  /** Why it needs attention, in a sentence. */
  why?: string;
  approved?: Approval[];
  takes: Take[];
  /** What all its steps of all revisions have cost, in millionths of a US dollar. */
  costMicroUsd: number;
}

/**
 * A film scene by scene: of its `sceneCount` scenes those `from` an index on, as many as were asked for or as fit one answer.
 * `revisions` is how many changes were made.
 */
export interface Board {
  title: string;
  /** Where whoever answers knows it. */
  filmId?: string;
  stage: Stage;
  isPaused: boolean;
  waitsFor?: Waiting;
  costMicroUsd: number;
  /** That of the script, which the scenes' order and number are of. */
  scriptRevision: number;
  sceneCount: number;
  from: number;
  scenes: BoardScene[];
  revisions: number;
}
