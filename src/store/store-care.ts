import type { Tally } from './tally';

/** What a person does to look after a store. Films may be made meanwhile, by any number of processes. */
export interface StoreCare {
  /** Tries whether it can be a store; throws a sentence when it cannot. Keeps nothing. */
  fitness(): Promise<Fitness>;
  /** Looks through the store without reading artifacts or changing anything. */
  overview(): Promise<StoreOverview>;
  /**
   * Reads every artifact and record. What is damaged is told to `onDamage` and removed, so that it is made again when it is
   * needed. A record whose artifacts are not all there counts as damaged.
   */
  verify(onDamage: (damage: Damage) => void, signal?: AbortSignal): Promise<Verified>;
  /**
   * Removes the records that were not used since a moment, then the bytes that no remaining record names and nobody has written
   * or read since, and parts as `sweepParts` does. What is used from now on either stays, or is found missing and made anew.
   */
  sweep(sweep: Sweep): Promise<Swept>;
  /** Removes what killed processes left half written or half removed more than a day ago; with `dryRun` only counts it. */
  sweepParts(options?: { dryRun?: boolean }): Promise<Tally>;
}

/** What a store is good for. */
export interface Fitness {
  /** How many more bytes can be put there; not told where there is no end. */
  freeBytes?: number;
  /** What to know of it, though it works. */
  advice?: string;
}

/** The artifacts of one media type that one step has made. Artifacts that no record names have neither. */
export interface ArtifactKind extends Tally {
  step?: string;
  mediaType?: string;
}

/** What a store holds. An artifact that several steps have made is counted for one of them. */
export interface StoreOverview {
  kinds: ArtifactKind[];
  artifacts: Tally;
  records: Tally;
  /** Files that are being written, or were left over by killed processes. */
  temporaryFiles: Tally;
  /** What was paid for everything that has a record, in millionths of a US dollar. */
  paidMicroUsd: number;
}

/** Something damaged that was found and removed; `problem` is the end of a sentence. */
export interface Damage {
  what: 'artifact' | 'record';
  /** The hash of an artifact's bytes, or the key of a record. */
  id: string;
  problem: string;
}

/** What was read and found good. */
export interface Verified {
  artifacts: Tally;
  records: number;
}

/**
 * What to remove: all that was not used since `unusedSinceMs`, which should be at least a day ago, because uses are noted
 * late.
 */
export interface Sweep {
  unusedSinceMs: number;
  /** Only counts what it would remove. */
  dryRun?: boolean;
  signal?: AbortSignal;
}

/** What was removed. */
export interface Swept {
  records: Tally;
  artifacts: Tally;
  temporaryFiles: Tally;
}
