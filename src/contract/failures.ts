import type { Artifact } from '../domain/film/artifact';

/** Stable types of the failures of steps and films; each message is a sentence for a person. */
export const FAILURES = {
  // A step fails with these, and so may its film:

  /** The worker has no such provider, model or voice: start one that has, or change the order. */
  notServed: 'NotServed',
  /** A person must change the story or the settings; the same request would fail again. */
  change: 'ChangeNeeded',
  /** It may succeed when it is tried again. */
  tryAgain: 'TryAgain',
  /** A vendor takes no request before a time; it is tried again then. */
  blocked: 'Blocked',
  /** What an earlier step made is no longer in the store: the film has it made anew, and ends so only when it is lost again and again. */
  artifactLost: 'ArtifactLost',
  /** The store takes nothing, for another reason than want of room; what was made before is kept. */
  notKept: 'NotKept',
  /** There is no room on the worker's disk; what was made before is kept. */
  diskFull: 'DiskFull',

  // A film alone fails with these:

  /** It would cost more than it may. */
  overPurse: 'OverPurse',
  /** Nobody approved in time what it waited for. */
  notApproved: 'NotApproved',
  /** Scenes could not be made; the message says which and why. */
  scenesFailed: 'ScenesFailed',

  // These are no failures of a film:

  /** A picture gave its slot back while it waits for its turn at the image vendor; tried again without end. */
  waiting: 'Waiting',
  /** The step's worker died in the middle of it, and another is to begin it anew; tried again at once. */
  workerLost: 'WorkerLost',
  /** The film was cancelled, and with it the step. */
  cancelled: 'Cancelled',
  /** The film refuses a change, and nothing of it has changed. */
  changeRefused: 'ChangeRefused',
} as const;

/** What an `ArtifactLost` failure tells: the recipe whose artifact is missing or damaged. */
export interface LostArtifact {
  key: Artifact['key'];
}
