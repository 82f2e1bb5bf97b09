import type { Readable } from 'node:stream';
import type { Artifact } from '../domain/film/artifact';
import type { Recipe } from '../domain/film/recipe';
import type { Receipt } from '../domain/progress/step';
import type { StoreCare } from './store-care';

/**
 * What was made by a recipe: `result` is what the step returned, `artifacts` all that it refers to, `receipt` what a
 * vendor told of its making.
 */
export interface StoreRecord {
  key: string;
  recipe: Recipe;
  result: unknown;
  artifacts: Artifact[];
  receipt?: Receipt;
  startedAtMs: number;
  endedAtMs: number;
}

/**
 * What a reader of artifacts needs. Each read verifies the bytes, and throws an `ArtifactError` when they are missing or
 * damaged. Damaged bytes are removed; then the recipe's record is no longer found either, and the work is done again.
 */
export interface ArtifactReader {
  readBytes(artifact: Artifact): Promise<Uint8Array>;
  /** Writes the artifact to a new file at this path. */
  copyTo(artifact: Artifact, path: string): Promise<void>;
  /**
   * Streams the bytes from number `from` up to, not including, number `to`; throws a `RangeError` unless
   * 0 <= `from` <= `to` <= `artifact.bytes`. An artifact that is missing or of another size is found before the stream begins.
   * Bytes of the right size are verified only where the range is the whole artifact: the stream then fails, instead of giving
   * its last piece, when they are damaged. To stop early, destroy the stream.
   */
  openRange(artifact: Artifact, from: number, to: number): Promise<Readable>;
}

/**
 * Keeps artifacts by the hash of their bytes, and one record for each recipe.
 * Write the bytes first and the record last, so that there is never a record without its bytes. What cannot be kept, for want of
 * room or of a right to write, throws a `KeepError`.
 */
export interface ArtifactStore extends ArtifactReader {
  /** Stores bytes made by the recipe with this key; storing the same bytes again changes nothing. */
  putBytes(key: string, mediaType: string, bytes: Uint8Array): Promise<Artifact>;
  /** The same for a file, which stays where it is. */
  putFile(key: string, mediaType: string, path: string): Promise<Artifact>;
  /** The recipe's record. A record whose artifacts are not all there is dropped, so that the work can be done again. */
  findRecord(key: string): Promise<StoreRecord | undefined>;
  /** Saves a record unless there is one for its key already; returns the one that is kept. */
  saveRecord(record: StoreRecord): Promise<StoreRecord>;
  /** Throws a `KeepError` when nothing can be kept here now; else changes nothing. For use before something is paid for. */
  tryToKeep(): Promise<void>;
  /**
   * An address from which anybody can fetch the artifact for 15 minutes, without an account; undefined where the store gives none. Bytes that
   * are fetched there nobody verifies.
   */
  link(artifact: Artifact): Promise<string | undefined>;
  readonly care: StoreCare;
}

/** The store cannot give an artifact: its bytes are missing or damaged. */
export class ArtifactError extends Error {
  override readonly name = 'ArtifactError';

  constructor(
    message: string,
    readonly artifact: Artifact,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
