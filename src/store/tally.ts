/** A number of files, and the bytes of all of them together. */
export interface Tally {
  files: number;
  bytes: number;
}

/** Where counting begins. */
export const NOTHING: Readonly<Tally> = { files: 0, bytes: 0 };

/** Adds one file of so many bytes. */
export function count(tally: Tally, bytes: number): void {
  tally.files++;
  tally.bytes += bytes;
}
