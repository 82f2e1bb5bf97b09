import type { ArtifactStore } from './artifact-store';

/** A kind of store, by where it keeps what it is given. Each is a folder of its own in `kinds/`, and is listed in `open-store.ts`. */
export interface StoreKind {
  /** Where one is and how that is written, in the words of a sentence: `in S3 as "s3://bucket/prefix"`. */
  example: string;
  /** The environment variables that it reads besides its location. */
  variables?: RegExp;
  /** Whether this text, as a person writes it, says where a store of this kind is. */
  serves(location: string): boolean;
  /** The location as it means the same to every process; throws a sentence when none can be meant. */
  whole(location: string): string;
  /** Opens the store; it is made when something is first put there. */
  open(location: string): ArtifactStore;
}
