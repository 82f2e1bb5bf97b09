/**
 * Everything that decides an artifact's content, as plain JSON values. The SHA-256 of its canonical JSON is its key.
 * `take` is the number of this try at the same recipe: 1 unless a person asked for another one, or a vendor's answer was of no use.
 */
export interface Recipe {
  step: string;
  inputs: object;
  provider: string;
  model: string;
  settings: object;
  version: string;
  take: number;
}
