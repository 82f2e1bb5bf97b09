/**
 * Everything that decides an artifact's content, as plain JSON values. The SHA-256 of its canonical JSON is its key.
 * `take` is which try at the same recipe this is: 1 unless a person asked for another.
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
