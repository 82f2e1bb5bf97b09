/**
 * A reference to a stored file, the only form in which media passes through Temporal.
 * `key` is the hash of the recipe that made it; `sha256` is the hash of its own bytes (both hex).
 */
export interface Artifact {
  key: string;
  mediaType: string;
  bytes: number;
  sha256: string;
}
